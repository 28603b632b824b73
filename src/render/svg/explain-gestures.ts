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
  const see = (seen: boolean): void => {
    notice.hidden = !seen;
    // For the style of what stands around it, which may not ask what an element is not: that is asked again at each change of the map.
    notice.toggleAttribute('data-dit', seen);
  };
  const say = (text: string): void => {
    notice.textContent = text;
    see(true);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => see(false), SHOWN);
  };
  const options = { capture: true, passive: true };
  container.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey) see(false);
      else say(`${onMac() ? '⌘' : 'Ctrl'} + molette pour zoomer la carte`);
    },
    options,
  );
  container.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length > 1) see(false);
      else say('Deux doigts pour déplacer la carte');
    },
    options,
  );
}
