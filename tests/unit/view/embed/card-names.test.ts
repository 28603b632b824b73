import { expect, test } from 'vitest';
import { type Place, partyPlace } from '../../../../src/domain/place';
import { type ExplorerState, START, THEME_KINDS } from '../../../../src/state/explorer-state';
import { embedCard } from '../../../../src/view/embed/embed-card';
import { buildCaption } from '../../../../src/view/page/build-caption';
import { buildPanel } from '../../../../src/view/panel/build-panel';
import { realModel } from '../../../fixtures/real-model';

const unnamed = { ...realModel, names: null };
const { cog, pacts } = realModel;
const PLACES: readonly Place[] = [
  ...cog.epci.map(({ code }): Place => ({ kind: 'epci', code })),
  ...cog.departements.map(({ code }): Place => ({ kind: 'departement', code })),
  ...cog.arrondissements.map(({ code }): Place => ({ kind: 'arrondissement', code })),
  ...pacts.parties.map(({ code }) => partyPlace(code)),
  ...pacts.franceTravail.map(({ id }): Place => ({ kind: 'ft', id })),
  ...pacts.pactesTerritoriaux.map(({ id }): Place => ({ kind: 'pts', id })),
];
const saidOf = (model: typeof unnamed | typeof realModel, state: ExplorerState) => ({
  caption: buildCaption(model, state),
  card: embedCard(
    model,
    state,
    buildPanel(model, state, () => []),
  ),
});
const chosen = (theme: ExplorerState['theme'], place: Place): ExplorerState => ({
  ...START,
  theme,
  selection: { kind: 'places', places: [place] },
});

test('what an embed says of a place that is no commune needs no name of a commune: it asks for none', () => {
  for (const theme of THEME_KINDS)
    for (const place of PLACES) {
      const state = chosen(theme, place);
      expect(saidOf(unnamed, state), theme).toEqual(saidOf(realModel, state));
    }
});

test('a commune is called by its name, which an embed then asks for', () => {
  const code = cog.communes.codes[1];
  if (code === undefined) throw new Error('no commune');
  const state = chosen(START.theme, { kind: 'commune', code });
  expect(saidOf(unnamed, state)).not.toEqual(saidOf(realModel, state));
});
