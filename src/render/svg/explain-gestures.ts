/** Milliseconds that the explanation stays after the last gesture. */
const SHOWN = 1500;

const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/**
 * Says, over the map, which gesture it waits for, when a reader tries one that belongs to the page. Same words for
 * every renderer.
 */
export function explainGestures(container: HTMLElement): void {
  const notice = document.createElement('p');
  notice.className = 'carte-avis';
  notice.hidden = true;
  // For the eye: keys and buttons do the same, and a screen reader is never stopped by this.
  notice.setAttribute('aria-hidden', 'true');
  container.append(notice);
  let timer = 0;
  const say = (text: string): void => {
    notice.textContent = text;
    notice.hidden = false;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      notice.hidden = true;
    }, SHOWN);
  };
  const options = { capture: true, passive: true };
  container.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey) notice.hidden = true;
      else say(`${onMac() ? '⌘' : 'Ctrl'} + molette pour zoomer la carte`);
    },
    options,
  );
  container.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length > 1) notice.hidden = true;
      else say('Deux doigts pour déplacer la carte');
    },
    options,
  );
}
