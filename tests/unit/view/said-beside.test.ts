import { describe, expect, test } from 'vitest';
import { type Place, partyPlace } from '../../../src/domain/place';
import { type ExplorerState, START } from '../../../src/state/explorer-state';
import { comparisonSheet } from '../../../src/view/comparative/comparison-sheet';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildLegend } from '../../../src/view/page/build-legend';
import { buildTable } from '../../../src/view/page/build-table';
import { buildPanel } from '../../../src/view/panel/build-panel';
import { realModel as model } from '../../fixtures/real-model';

/** Words that stand beside figures, where a count or a column alone would be read wrong. */
const points = model.pacts.franceTravail.filter(
  ({ perimeter }) => perimeter.members.niveau === 'infracommunal',
);
const split: ExplorerState = { ...START, funding: { ...START.funding, partage: 'population' } };

describe('beside a figure', () => {
  test('the legend says which territories a filter leaves out without an outline to draw', () => {
    const state: ExplorerState = { ...START, theme: 'france-travail', ft: { ...START.ft, texte: 'zzz' } };
    const view = buildMapView(model, state, cogAnchors(model));
    const out = buildLegend(model, state, view).entries.find(({ id }) => id === 'hors-filtre');
    const drawn = model.pacts.franceTravail.length - points.length;
    expect(out?.count).toMatch(new RegExp(`^${drawn}\\s.*et ${points.length} sans contour publié$`));
  });

  test('a comparison names the perimeters that are in none of its parts', () => {
    const places = model.cog.departements.map(({ code }): Place => ({ kind: 'departement', code }));
    const notes = comparisonSheet(model, places, () => []).notes.join('\n');
    for (const { nom } of points) expect(notes).toContain(nom);
  });

  test('a hypothesis is named where it splits something, and nowhere else', () => {
    for (const party of model.pacts.parties) {
      const shared = model.pacts.actions
        .flatMap(({ lignes }) => lignes)
        .some((line) => line.partage && line.parties.includes(party.code));
      const place = partyPlace(party.code);
      const panel = buildPanel(model, { ...split, selection: { kind: 'places', places: [place] } }, () => []);
      const label = panel.kind === 'territory' ? (panel.figures[0]?.label ?? '') : '';
      expect(/hypothèse/.test(label), `${party.nom} : ${label}`).toBe(shared);
    }
  });

  test('under a hypothesis the table does not offer whole shared amounts beside their parts', () => {
    const label = (state: ExplorerState) =>
      buildTable(model, state).columns.find(({ id }) => id === 'partage')?.label ?? '';
    expect(label(START)).toContain('entiers');
    expect(label(split)).toContain('avant répartition');
  });
});
