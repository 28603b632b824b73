import { describe, expect, test } from 'vitest';
import { SCENES } from '../../../src/atelier/pack';
import {
  copied,
  fieldText,
  moved,
  readShowText,
  removed,
  sceneOfFault,
  withField,
  withScene,
  writeShowText,
} from '../../../src/atelier/scenes/edit-scenes';
import { pack2024 } from '../../fixtures/packs/atelier-pack';

const text = pack2024().texts.get(SCENES) ?? '';
const show = readShowText(text);
if (!show) throw new Error('no show');

describe('the text of the scenes', () => {
  test('is the same show once read and written', () => {
    expect(JSON.parse(writeShowText(show))).toEqual(JSON.parse(text));
  });

  test('takes a key as it is typed, in its place, and lets an empty one go', () => {
    const [scene = {}] = show.scenes;
    const titled = withField(scene, 'titre', ' Un titre ');
    expect(titled.titre).toBe('Un titre');
    expect(Object.keys(titled)).toEqual(Object.keys(scene));
    expect('titre' in withField(scene, 'titre', '  ')).toBe(false);
    expect(withField(scene, 'points', 'un\n\ndeux').points).toEqual(['un', 'deux']);
    expect(withField(scene, 'chiffres', 'total, total.axe1').chiffres).toEqual(['total', 'total.axe1']);
    expect(withField(scene, 'minutes', '1,5').minutes).toBe(1.5);
    expect(fieldText(withField(scene, 'points', 'un\ndeux'), 'points')).toBe('un\ndeux');
  });

  test('moves, copies and loses a scene, and stays as it is at the ends', () => {
    const last = show.scenes.length - 1;
    expect(moved(show, 0, -1)).toBe(show);
    expect(moved(show, last, 1)).toBe(show);
    expect(moved(show, 0, 1).scenes[1]).toBe(show.scenes[0]);
    expect(copied(show, 0).scenes).toHaveLength(last + 2);
    expect(removed(show, 0).scenes[0]).toBe(show.scenes[1]);
    expect(withScene(show, 0, { titre: 'a' }).scenes[0]).toEqual({ titre: 'a' });
  });

  test('a fault leads to its scene', () => {
    expect(sceneOfFault('scenes/pactes.json, scène 3 (« a ») : faux.')).toBe(2);
    expect(sceneOfFault('scenes/pactes.json : faux.')).toBeNull();
    expect(readShowText('{')).toBeNull();
  });
});
