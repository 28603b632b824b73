import { expect, test } from 'vitest';
import { START, THEME_KINDS } from '../../../../src/state/explorer-state';
import { apply } from '../../../../src/state/store';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { dep, madeModel } from '../../../fixtures/made-model';

test('what another theme would draw, looked at ahead, does not have the present one drawn again', () => {
  const anchorOf = cogAnchors(madeModel);
  const shown = buildMapView(madeModel, START, anchorOf);
  for (const theme of THEME_KINDS) buildMapView(madeModel, { ...START, theme }, anchorOf);
  const chosen = apply(START, {
    kind: 'select',
    place: { kind: 'departement', code: dep('62') },
    add: false,
  });
  const next = buildMapView(madeModel, chosen, anchorOf);
  expect(next.selected).toHaveLength(1);
  // The very same: nothing but the selection is written.
  expect(next.areas).toBe(shown.areas);
});
