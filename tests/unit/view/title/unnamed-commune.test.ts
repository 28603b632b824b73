import { expect, test } from 'vitest';
import type { Place } from '../../../../src/domain/place';
import { START } from '../../../../src/state/explorer-state';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { buildPanel } from '../../../../src/view/panel/build-panel';
import { viewTitle } from '../../../../src/view/title/view-title';
import { realModel } from '../../../fixtures/real-model';

/** As the first second of a link to a commune: the names of communes have not come. */
const waiting = { ...realModel, names: null };
const codes = realModel.cog.communes.codes.filter((code, i) => i % 500 === 0 && !realModel.nommees.has(code));

test.each(codes)('the code of the commune %s never stands for its name', (code) => {
  const place: Place = { kind: 'commune', code };
  const state = { ...START, selection: { kind: 'places', places: [place] } } as const;
  const panel = buildPanel(waiting, state, () => []);
  const named = [
    viewTitle(waiting, state).selected,
    'titre' in panel ? panel.titre : '',
    ...buildMapView(waiting, state, cogAnchors(waiting)).labels.map(({ name }) => name),
  ];
  expect(named.join(' ')).not.toContain(code);
  expect(viewTitle(waiting, state).selected).toMatch(/^Commune \(.+\)$/);
});
