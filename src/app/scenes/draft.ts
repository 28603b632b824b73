import type { Scene, Show } from '../../domain/show/scene';
import { parseShow, showText } from '../../load/scenes-json';
import { createDraft, type DraftStore } from '../../state/draft';
import { ownSpace } from '../common/own-space';
import { readStored, type StoredKey, writeStored } from '../common/storage';

/** Longest link that mail programs leave whole. */
export const LONGEST_LINK = 2000;

export const showOf = (scenes: readonly Scene[]): Show => ({ titre: 'Mes scènes', scenes });

const key = (): StoredKey => `${ownSpace()}:scenes`;

function readDraft(): readonly Scene[] {
  const text = readStored(key());
  const result = text === null ? null : parseShow(text, 'Brouillon');
  return result?.ok ? result.show.scenes : [];
}

let stored = true;

/** True while the browser has kept the last change: otherwise a file is the only way not to lose it. */
export const draftIsStored = (): boolean => stored;

/** The one draft of this page: it outlives the dialog that shows it. */
export const draft: DraftStore = createDraft(readDraft(), (scenes) => {
  stored = writeStored(key(), scenes.length === 0 ? null : showText(showOf(scenes), 0));
});
