import { expect, test, vi } from 'vitest';
import { closedIn, type Told, withNotice, without } from '../../../src/app/hooks/told';
import { mapNotice } from '../../../src/app/map/map-notice';

const simple = { id: 'map', text: 'Carte simplifiée', retry: () => {}, lasting: true };
const names = { id: 'names', text: 'Les noms manquent', retry: null };
const shown = (list: readonly Told[]): readonly string[] =>
  list.flatMap(({ id, closed }) => (closed ? [] : [id]));

test('a message is said once, the last one last, behind it what is lasting', () => {
  const link = { id: 'link', text: 'Une partie du lien', retry: null };
  const list = [link, simple, names, simple].reduce<readonly Told[]>(withNotice, []);
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

/** The message of a map, in a bar of its own. */
function inBar() {
  let list: readonly Told[] = [];
  const notice = mapNotice(() => ({
    say: (next) => {
      list = withNotice(list, next);
    },
    unsay: (id) => {
      list = without(list, id);
    },
  }));
  return { notice, told: () => list };
}

test('a retry takes the message of the map back, and a failure says it again', () => {
  const { notice, told } = inBar();
  const again = vi.fn();
  notice.handlers.onNotice('Carte simplifiée', again);
  told()[0]?.retry?.();
  expect(told()).toEqual([]);
  expect(again).toHaveBeenCalledOnce();
  notice.handlers.onNotice('Carte simplifiée', again);
  expect(shown(told())).toEqual(['map']);
});

test('the message goes when WebGL has taken over, not when the SVG is there', () => {
  const { notice, told } = inBar();
  notice.handlers.onNotice('Carte simplifiée', () => {});
  notice.handlers.onReady('svg');
  expect(shown(told())).toEqual(['map']);
  notice.handlers.onReady('maplibre');
  expect(told()).toEqual([]);
  notice.leave();
  expect(told()).toEqual([]);
});

test('a map that goes leaves its sentence, and no button that would do nothing', () => {
  const { notice, told } = inBar();
  notice.handlers.onNotice('Carte simplifiée', () => {});
  notice.leave();
  expect(told()).toEqual([{ id: 'map', text: 'Carte simplifiée', retry: null, lasting: true }]);
});
