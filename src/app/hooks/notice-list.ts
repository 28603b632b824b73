import type { Notice } from '../../ui/layout/bars';

/** A message said; a lasting one is kept when it is closed, so that it does not come back with each new map. */
export interface ListedNotice extends Notice {
  readonly closed?: boolean;
}

/**
 * The messages with one more, the last, which is the one that shows; a state of the device waits behind the answers to
 * gestures. One that a reader has closed stays closed while its words are the same.
 */
export function withNotice(list: readonly ListedNotice[], notice: Notice): readonly ListedNotice[] {
  const before = list.find(({ id }) => id === notice.id);
  if (before?.closed && before.text === notice.text) return list;
  const others = list.filter(({ id }) => id !== notice.id);
  return notice.lasting ? [notice, ...others] : [...others, notice];
}

/** The messages without the one that a reader has closed. What is kept of it has no button, and holds nothing else. */
export const closedIn = (list: readonly ListedNotice[], id: string): readonly ListedNotice[] =>
  list.flatMap((notice) => {
    if (notice.id !== id) return notice;
    return notice.lasting ? { ...notice, retry: null, closed: true } : [];
  });

/** The messages without one that is true no longer, closed or not; the same list where there is none. */
export const without = (list: readonly ListedNotice[], id: string): readonly ListedNotice[] =>
  list.some((notice) => notice.id === id) ? list.filter((notice) => notice.id !== id) : list;
