import { describe, expect, test } from 'vitest';
import { carryShow, readCarried } from '../../../src/app/scenes/carried';
import { EMPTY_SCENE, type Scene } from '../../../src/domain/show/scene';

const scene: Scene = {
  ...EMPTY_SCENE,
  surtitre: 'Été',
  titre: 'Œuvre',
  phrase: 'Une phrase.',
  notes: '',
  vue: 'axe=2',
  chiffres: ['total'],
  points: ['Un', 'Deux'],
  cadre: 'departement-62',
  liste: 'actions.62',
  minutes: 1.5,
};
const show = { titre: 'Essai', scenes: [scene, { ...scene, titre: 'Deux' }] };

describe('scenes inside a link', () => {
  test('come back as they were, in letters that a link may hold', async () => {
    const carried = await carryShow(show);
    expect(carried).toMatch(/^[\w-]+$/);
    // Each scene is the one of its own rank: none repeats for the axes.
    expect(await readCarried(carried)).toEqual({ ok: true, show, sources: show.scenes.map((_, i) => i) });
  });
  test.each(['', 'abc', '!!!', 'AAAA'])('a damaged link is a sentence: %j', async (text) => {
    const result = await readCarried(text);
    expect(result).toMatchObject({ ok: false, faults: [expect.stringContaining('Scènes du lien')] });
  });
  test('a cut link is a sentence', async () => {
    const carried = await carryShow(show);
    expect(await readCarried(carried.slice(0, -12))).toMatchObject({ ok: false });
  });
});
