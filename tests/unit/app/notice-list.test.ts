import { expect, test } from 'vitest';
import { closedIn, type ListedNotice, withNotice, without } from '../../../src/app/hooks/notice-list';

const simple = { id: 'map', text: 'Carte simplifiée', retry: () => {}, lasting: true };
const names = { id: 'names', text: 'Les noms manquent', retry: null };
const shown = (list: readonly ListedNotice[]): readonly string[] =>
  list.flatMap(({ id, closed }) => (closed ? [] : [id]));

test('a message is said once, the last one last, behind it what is lasting', () => {
  const link = { id: 'link', text: 'Une partie du lien', retry: null };
  const list = [link, simple, names, simple].reduce<readonly ListedNotice[]>(withNotice, []);
  expect(shown(list)).toEqual(['map', 'link', 'names']);
});

test('a lasting one that was closed stays closed when a new map says it again', () => {
  const list = withNotice(closedIn([simple, names], 'map'), simple);
  expect(shown(list)).toEqual(['names']);
});

test('in other words, or for an answer to a gesture, it comes again', () => {
  const other = withNotice(closedIn([simple], 'map'), { ...simple, text: 'Affichage interrompu' });
  expect(shown(other)).toEqual(['map']);
  expect(shown(withNotice(closedIn([names], 'names'), names))).toEqual(['names']);
});

test('what is kept of a closed one holds nothing of the map that said it', () => {
  expect(closedIn([simple], 'map')).toEqual([{ ...simple, retry: null, closed: true }]);
});

test('what was true no longer is said when it is true again, even if a reader had closed it', () => {
  expect(shown(withNotice(without(closedIn([simple], 'map'), 'map'), simple))).toEqual(['map']);
});

test('what is not said is not taken back: the list stays the same, and nothing is drawn again', () => {
  const list = [names];
  expect(without(list, 'map')).toBe(list);
});
