import * as v from 'valibot';
import { type ShowState, showStateOf } from '../../state/show';
import { ownSpace } from '../common/own-space';

/**
 * Keeps the windows of one show in step. A broadcast channel where there is one; between a window and the one that it
 * opened, messages as well: a page opened from a disk has no origin, and its channel reaches nobody.
 */
const NAME = `${ownSpace()}:presentation` as const;
/** Milliseconds between two calls of a window to the one that opened it, which may have been reloaded. */
const CALL_MS = 2000;

interface Ends {
  readonly onState: (state: ShowState) => void;
  readonly state: () => ShowState;
}

export interface WindowChannel {
  send(state: ShowState): void;
  /** Opens another window of the show; false when the browser refuses. */
  open(href: string): boolean;
  close(): void;
}

/** @param count scenes of the show */
const messageOf = (count: number) =>
  v.variant('kind', [
    v.object({ type: v.literal(NAME), kind: v.literal('hello') }),
    v.object({ type: v.literal(NAME), kind: v.literal('state'), state: showStateOf(count) }),
  ]);
type Message = v.InferOutput<ReturnType<typeof messageOf>>;

function openBroadcast(): BroadcastChannel | null {
  try {
    return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(NAME);
  } catch {
    // Refused in some sandboxes: the show goes on in one window.
    return null;
  }
}

/** @param count scenes of the show: a message about another show is not heard */
export function openWindowChannel(count: number, ends: Ends): WindowChannel {
  const channel = openBroadcast();
  const schema = messageOf(count);
  const opener: Window | null = window.opener;
  /** Windows that have spoken to this one, or that it has opened. */
  const peers = new Set<Window>(opener ? [opener] : []);
  const { origin: own } = window.location;
  // A page opened from a disk has the origin "null", which cannot be named as a target.
  const target = own === 'null' || own === 'file://' ? '*' : own;
  const post = (message: Message): void => {
    channel?.postMessage(message);
    for (const peer of peers) {
      if (peer.closed) peers.delete(peer);
      else peer.postMessage(message, target);
    }
  };
  const hear = (data: unknown): void => {
    const { success, output } = v.safeParse(schema, data);
    if (!success) return;
    if (output.kind === 'hello') post({ type: NAME, kind: 'state', state: ends.state() });
    else ends.onState(output.state);
  };
  const onMessage = ({ data, source, origin }: MessageEvent): void => {
    if ((target !== '*' && origin !== target) || source === null || !('closed' in source)) return;
    // Only the window that opened this one, or one that this one opened.
    if (source !== opener && source.opener !== window) return;
    peers.add(source);
    hear(data);
  };
  window.addEventListener('message', onMessage);
  if (channel) channel.onmessage = ({ data }) => hear(data);
  post({ type: NAME, kind: 'hello' });
  const timer = opener ? window.setInterval(() => post({ type: NAME, kind: 'hello' }), CALL_MS) : 0;
  return {
    send: (state) => post({ type: NAME, kind: 'state', state }),
    open: (href) => {
      const opened = window.open(href, NAME, 'popup,width=1100,height=720');
      if (opened) peers.add(opened);
      return opened !== null;
    },
    close: () => {
      window.clearInterval(timer);
      window.removeEventListener('message', onMessage);
      channel?.close();
    },
  };
}
