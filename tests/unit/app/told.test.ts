import { expect, test } from 'vitest';
import { type Told, withNotice, without } from '../../../src/app/hooks/told';

const simple = { id: 'map', text: 'Carte simplifiée', retry: null, lasting: true };
const names = { id: 'names', text: 'Les noms manquent', retry: null };
const shown = (list: readonly Told[]): readonly string[] =>
  list.flatMap(({ id, closed }) => (closed ? [] : [id]));

test('a message is said once, the last one last', () => {
  const list = [simple, names, simple].reduce<readonly Told[]>(withNotice, []);
  expect(shown(list)).toEqual(['names', 'map']);
});

test('a lasting one that was closed stays closed when a new map says it again', () => {
  const list = withNotice(without([simple, names], 'map'), simple);
  expect(shown(list)).toEqual(['names']);
});

test('in other words, or for an answer to a gesture, it comes again', () => {
  const other = withNotice(without([simple], 'map'), { ...simple, text: 'Affichage interrompu' });
  expect(shown(other)).toEqual(['map']);
  expect(shown(withNotice(without([names], 'names'), names))).toEqual(['names']);
});
