import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SCENES } from '../../../src/atelier/pack';
import {
  baseDigest,
  draftsToGo,
  dropDraft,
  keepDraft,
  listDrafts,
  ownDraft,
  putBack,
  tabId,
} from '../../../src/atelier/page/hooks/drafts';
import { afterWord, isWord } from '../../../src/atelier/page/hooks/tabs';
import { editPack } from '../../../src/atelier/state';
import { cellEdit, pack2024 } from '../../fixtures/packs/atelier-pack';

/** A storage of a browser: its keys are its own properties. */
const storage = (): object =>
  Object.create({
    getItem(this: Record<string, string>, key: string) {
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    setItem(this: Record<string, string>, key: string, text: string) {
      this[key] = text;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  });

const pack = pack2024();
const draft = (id: string, when = 1) => ({ id, when, pack, base: baseDigest(pack) });

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
  vi.stubGlobal('sessionStorage', storage());
});
afterEach(() => vi.unstubAllGlobals());

describe('drafts of the atelier', () => {
  test('a tab that starts beside its earlier draft takes another name, and writes nothing over it', () => {
    const before = tabId();
    expect(tabId()).toBe(before);
    keepDraft(draft(before));
    const after = tabId();
    expect(after).not.toBe(before);
    keepDraft(draft(after, 2));
    expect(listDrafts().map(({ id }) => id)).toEqual([after, before]);
    dropDraft(before);
    expect(listDrafts().map(({ id }) => id)).toEqual([after]);
  });

  test('a draft says what it started from: figures and scenes', () => {
    keepDraft(draft('a'));
    expect(listDrafts()[0]?.base).toBe(baseDigest(pack));
    const amount = editPack(pack, [cellEdit(pack, 'financements.csv', 1, 'montant_eur', '12')]);
    const scenes = editPack(pack, [{ kind: 'text', path: SCENES, text: '{}' }]);
    expect(new Set([pack, amount, scenes].map(baseDigest)).size).toBe(3);
  });

  test('the oldest draft goes first, but not that of a tab at work', () => {
    for (const [i, id] of ['a', 'b', 'c', 'd'].entries()) keepDraft(draft(id, i + 1));
    keepDraft(draft('e', 9), { live: new Set(['a']) });
    expect(listDrafts().map(({ id }) => id)).toContain('a');
    keepDraft(draft('f', 10));
    expect(listDrafts().map(({ id }) => id)).not.toContain('a');
  });

  test('what holds nothing more goes before what is old, and is told before it goes', () => {
    const own = (amount: string) =>
      editPack(pack, [cellEdit(pack, 'financements.csv', 1, 'montant_eur', amount)]);
    keepDraft({ ...draft('old', 1), pack: own('1') });
    keepDraft({ ...draft('same', 2), pack: own('3') });
    keepDraft({ ...draft('later', 3), pack: own('3') });
    keepDraft({ ...draft('fourth', 4), pack: own('4') });
    expect(draftsToGo(listDrafts(), 'fifth').map(({ id }) => id)).toEqual(['same']);
    expect(draftsToGo(listDrafts(), 'fifth', { base: own('4') }).map(({ id }) => id)).toEqual(['same']);
    keepDraft({ ...draft('fifth', 5), pack: own('5') });
    expect(listDrafts().map(({ id }) => id)).toEqual(['fifth', 'fourth', 'later', 'old']);
    expect(draftsToGo(listDrafts(), 'sixth', { base: own('4') }).map(({ id }) => id)).toEqual(['fourth']);
    expect(draftsToGo(listDrafts(), 'sixth').map(({ id }) => id)).toEqual(['old']);
    expect(draftsToGo(listDrafts(), 'fifth')).toEqual([]);
  });

  test('a browser that is full loses no draft for one that it cannot keep', () => {
    for (const [i, id] of ['a', 'b', 'c', 'd'].entries()) {
      keepDraft({
        ...draft(id, i + 1),
        pack: editPack(pack, [cellEdit(pack, 'financements.csv', 1, 'montant_eur', id)]),
      });
    }
    const full = vi.spyOn(Object.getPrototypeOf(localStorage), 'setItem').mockImplementation(() => {
      throw new Error('QuotaExceededError');
    });
    expect(keepDraft(draft('e', 9))).toBe(false);
    full.mockRestore();
    expect(listDrafts()).toHaveLength(4);
  });

  test('a draft that was thrown away comes back as it was', () => {
    keepDraft(draft('a', 3));
    const [kept] = listDrafts();
    dropDraft('a');
    expect(listDrafts()).toEqual([]);
    expect(kept && putBack(kept)).toBe(true);
    expect(listDrafts()).toEqual([kept]);
  });

  test('a draft is said to be kept only where the browser holds it', () => {
    const id = tabId();
    expect(ownDraft()).toBeNull();
    keepDraft(draft(id, 5));
    expect(ownDraft()).toBe(5);
    vi.unstubAllGlobals();
    expect(ownDraft()).toBeNull();
  });

  test('tabs at work are those that spoke and have not gone', () => {
    const none = new Set<string>();
    const one = afterWord(none, { kind: 'bonjour', id: 'b' }, 'a');
    expect([...one]).toEqual(['b']);
    expect(afterWord(one, { kind: 'ici', id: 'b' }, 'a')).toBe(one);
    expect(afterWord(one, { kind: 'ici', id: 'a' }, 'a')).toBe(one);
    expect([...afterWord(one, { kind: 'adieu', id: 'b' }, 'a')]).toEqual([]);
    expect(
      [{ kind: 'adieu', id: 'b' }, { kind: 'autre', id: 'b' }, { kind: 'ici' }, null].map(isWord),
    ).toEqual([true, false, false, false]);
  });
});
