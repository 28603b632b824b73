import type { FrameHeight } from '../../../view/embed/embed-code';

/** The content of an embed, once its map is drawn. */
const READY = '.embed [data-ready]';

/** Height of what a frame of the site holds, once its map and its letters are there; `null` where it cannot be read. */
function heightIn(frame: HTMLIFrameElement): Promise<number | null> {
  return new Promise((done) => {
    frame.addEventListener('load', () => {
      // Another origin to itself: the app on a disk, opened as a file.
      const inner = frame.contentDocument;
      if (!inner) {
        done(null);
        return;
      }
      const observer = new MutationObserver(look);
      function look(): void {
        const content = inner?.querySelector(READY)?.closest('.embed');
        if (!inner || !content) return;
        observer.disconnect();
        void inner.fonts.ready.then(() => done(Math.ceil(content.getBoundingClientRect().height)));
      }
      observer.observe(inner, { subtree: true, childList: true, attributes: true });
      look();
    });
  });
}

/**
 * Loads an embed out of sight at each width, one after another, and tells the heights once all are known.
 * @param src address of the embed, whose map follows its width
 * @returns what stops it
 */
export function measureHeights(
  src: string,
  widths: readonly number[],
  onMeasured: (heights: readonly FrameHeight[]) => void,
): () => void {
  let live = true;
  let frame: HTMLIFrameElement | null = null;
  const run = async (): Promise<void> => {
    const heights: FrameHeight[] = [];
    for (const width of widths) {
      frame = document.createElement('iframe');
      frame.className = 'embed-measure';
      frame.tabIndex = -1;
      frame.inert = true;
      frame.setAttribute('aria-hidden', 'true');
      frame.title = 'Mesure de la hauteur';
      frame.width = String(width);
      frame.src = src;
      const height = heightIn(frame);
      document.body.append(frame);
      const read = await height;
      frame.remove();
      if (!live || read === null) return;
      heights.push({ width, height: read });
    }
    onMeasured(heights);
  };
  void run();
  return () => {
    live = false;
    frame?.remove();
  };
}
