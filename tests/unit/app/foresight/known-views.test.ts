import { expect, test } from 'vitest';
import { mapViewOf, withoutCamera } from '../../../../src/app/foresight/known-views';
import { START } from '../../../../src/state/explorer-state';
import { apply, type Command } from '../../../../src/state/store';
import { dep, madeModel } from '../../../fixtures/made-model';

const select = (code: string): Command => ({
  kind: 'select',
  place: { kind: 'departement', code: dep(code) },
  add: false,
});

test('what is chosen again is shown by the views that there were, wherever the map has moved', () => {
  const once = apply(START, select('59'));
  const again = apply(once, select('59'));
  expect(again.selection).not.toBe(once.selection);
  expect(mapViewOf(madeModel, withoutCamera(again))).toBe(mapViewOf(madeModel, withoutCamera(once)));
  const back = apply(apply(once, { kind: 'clear-selection' }), select('59'));
  const moved = apply(back, { kind: 'camera', camera: { center: [2.8, 50], zoom: 9 } });
  expect(withoutCamera(moved)).toBe(withoutCamera(once));
  expect(withoutCamera(moved).camera).toBeNull();
});

test('what was chosen long ago is no longer kept', () => {
  const first = withoutCamera(apply(START, select('62')));
  expect(withoutCamera(apply(START, select('62')))).toBe(first);
  for (let axe = 0; axe < 20; axe += 1)
    withoutCamera({ ...START, selection: { kind: 'action', id: String(axe) } });
  expect(withoutCamera(apply(START, select('62')))).not.toBe(first);
});
