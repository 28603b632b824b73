import { placeKey } from '../../domain/place';
import { selectedPlaces } from '../../state/explorer-state';
import type { EmbedShell } from '../../state/shell';
import type { Store } from '../../state/store';
import { decode } from '../../state/url/codec';
import type { Vocabulary } from '../../state/url/vocabulary';

/**
 * Words between a frame and the page that holds it; the contract is `docs/integration.md`, and it only grows. By default
 * one message goes out, the height; everything else is asked for in the address of the frame.
 */
export const PROTOCOL = 1;

export const inFrame = (): boolean => window.parent !== window;

/** To the parent, whoever it is: a height or a public code of the COG is no secret. */
const post = (message: Readonly<Record<string, unknown>>): void => window.parent.postMessage(message, '*');

/** Tells the height of the page's content, in CSS pixels, now and each time it changes. Gives the undoing. */
export function tellHeight({ frameId, messages }: EmbedShell, content: HTMLElement): () => void {
  if (!inFrame()) return () => undefined;
  let last = 0;
  const tell = (): void => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === 0 || height === last) return;
    last = height;
    post({ type: 'pactes-hdf:height', v: PROTOCOL, id: frameId, height });
    if (messages.includes('amp')) post({ sentinel: 'amp', type: 'embed-size', height });
  };
  const observer = new ResizeObserver(tell);
  observer.observe(content);
  tell();
  return () => observer.disconnect();
}

/** Tells what is selected, when the page has asked for it. Gives the undoing. */
export function tellSelection({ frameId, messages }: EmbedShell, { api }: Store): () => void {
  if (!inFrame() || !messages.includes('selection')) return () => undefined;
  return api.subscribe(({ selection }, before) => {
    if (selection === before.selection) return;
    post({
      type: 'pactes-hdf:selection',
      v: PROTOCOL,
      id: frameId,
      territoires: selectedPlaces(selection).map(placeKey),
      action: selection.kind === 'action' ? selection.id : null,
    });
  });
}

/** A command as a page sends it: the query of a view, as in a link. `null` for anything else. */
export function commandQuery(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, v, vue }: { type?: unknown; v?: unknown; vue?: unknown } = data;
  return type === 'pactes-hdf:view' && v === PROTOCOL && typeof vue === 'string' && vue.length <= 2000
    ? vue
    : null;
}

/**
 * Hears the page that holds the frame, if it asked to be heard and is on the list of origins of the address. A command
 * is read like a link: what it names and nobody knows is left out. Gives the undoing.
 */
export function hearCommands(shell: EmbedShell, { dispatch }: Store, words: Vocabulary): () => void {
  if (!inFrame() || !shell.messages.includes('commandes') || shell.origins.length === 0) {
    return () => undefined;
  }
  const onMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== window.parent || !shell.origins.includes(origin)) return;
    const query = commandQuery(data);
    if (query === null) return;
    const { state } = decode(query, words);
    dispatch({ kind: 'replace', state });
  };
  window.addEventListener('message', onMessage);
  return () => window.removeEventListener('message', onMessage);
}
