import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEGREES } from '../../../../src/domain/certainty/certainty';
import { DEGREE_WORD } from '../../../../src/domain/certainty/words';
import { mainDepartement } from '../../../../src/domain/model';
import { type ExplorerState, START } from '../../../../src/state/explorer-state';
import { PAGES } from '../../../../src/themes/pages';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { buildCaption } from '../../../../src/view/page/build-caption';
import { buildLegend } from '../../../../src/view/page/build-legend';
import { buildTable } from '../../../../src/view/page/build-table';
import { buildPanel } from '../../../../src/view/panel/build-panel';
import { paperSheet } from '../../../../src/view/paper/paper-sheet';
import { realModel as model } from '../../../fixtures/real-model';
import { whole } from '../../state/link-arbitraries';

const anchorOf = cogAnchors(model);
const CROSSED = ['france-travail', 'pactes-territoriaux', 'couverture', 'besoins'] as const;
const rank = (degree: (typeof DEGREES)[number] | null): number =>
  degree === null ? 0 : DEGREES.indexOf(degree);

const states = fc.tuple(whole, fc.constantFrom(...CROSSED)).map(
  ([[state], theme]): ExplorerState => ({
    ...state,
    theme,
    overlays: [],
    // An indicator by itself is one thing, what reaches its territories another.
    besoins: { ...state.besoins, lecture: 'croise' },
  }),
);

/** Found by a reader: the panel alone told the degree. Found at random: what alone answers lies below a commune, and is not counted. */
const FOUND: [ExplorerState][] = [
  ...model.pacts.ptsPublics.map(({ id }): [ExplorerState] => [
    { ...START, theme: 'pactes-territoriaux', pts: { ...START.pts, publics: [id] } },
  ]),
  ...model.pacts.franceTravail
    .filter(({ perimeter }) => perimeter.members.niveau === 'infracommunal')
    .map(({ nom }): [ExplorerState] => [
      { ...START, theme: 'france-travail', ft: { ...START.ft, texte: nom } },
    ]),
];

describe('one reading has one precision', { timeout: 60_000 }, () => {
  test('title, legend, table and line of sources of a map are as sure as the least sure of its figures', () => {
    fc.assert(
      fc.property(states, (state) => {
        const page = PAGES[state.theme];
        const figures = page.figures(model, state);
        const worst = DEGREES[Math.max(0, ...figures.map((figure) => rank(figure.certainty.degree)))];
        const { certainty, conclusion } = buildCaption(model, state);
        expect(certainty.degree).toBe(worst);
        expect(buildTable(model, { ...state, maille: 'theme' }).certainty?.degree).toBe(worst);
        const { method } = buildLegend(model, state, buildMapView(model, state, anchorOf));
        expect(method.includes('Précision')).toBe(worst !== 'exact');
        if (conclusion?.includes('%') && worst !== 'exact') expect(conclusion).toMatch(/environ|au moins/i);
      }),
      { numRuns: 80, examples: FOUND },
    );
  });
});

test('values that must all hold are joined by words, and a comma parts conditions', () => {
  const [first, second, third] = model.pacts.ptsThematiques;
  const [cible] = model.pacts.ptsPublics;
  if (!first || !second || !third || !cible) throw new Error('too few thématiques');
  const title = (...some: (typeof first)[]): string =>
    buildCaption(model, {
      ...START,
      theme: 'pactes-territoriaux',
      pts: { ...START.pts, thematiques: some.map(({ id }) => id), publics: [cible.id] },
    }).title;
  expect(title(first, second)).toContain(`${first.titre} et ${second.titre} (les deux), ${cible.titre}`);
  expect(title(first, second, third)).toContain('(les trois)');
  expect(title(first)).toContain(`${first.titre}, ${cible.titre}`);
});

test('what no scheme reaches is as sure as the least sure perimeter of its département, and all of it as the least sure of all', () => {
  const perimeters = [...model.pacts.franceTravail, ...model.pacts.pactesTerritoriaux];
  const weakest = (rows: typeof perimeters): number =>
    Math.max(0, ...rows.map(({ perimeter }) => rank(perimeter.precision)));
  const state: ExplorerState = {
    ...START,
    theme: 'couverture',
    couverture: { unite: 'epci', classe: 'aucun' },
  };
  const { rows, certainty } = buildTable(model, state);
  expect(rows.length).toBeGreaterThan(0);
  let unsure = 0;
  for (const { target, certainty: own } of rows) {
    if (target.kind !== 'place' || target.place.kind !== 'epci') throw new Error('no EPCI');
    const departement = mainDepartement(model, target.place.code);
    const least = weakest(perimeters.filter((row) => row.departement === departement));
    expect(rank(own.degree)).toBeGreaterThanOrEqual(least);
    if (least > 0) unsure += 1;
  }
  expect(unsure).toBeGreaterThan(0);
  expect(rank(certainty?.degree ?? null)).toBe(weakest(perimeters));
});

test('a number in a line of text says how sure it is: at the pointer, on paper', () => {
  const words = Object.values(DEGREE_WORD).join('|');
  const states: readonly ExplorerState[] = [
    START,
    ...model.pacts.indicateurs.map(
      ({ id }): ExplorerState => ({
        ...START,
        theme: 'besoins',
        besoins: { ...START.besoins, indicateur: id },
      }),
    ),
  ];
  for (const { code } of model.cog.epci) {
    const place = { kind: 'epci', code } as const;
    for (const state of states) {
      const lines = PAGES[state.theme]
        .hover(model, state, place)
        .filter((line) => /\d.*(€|\(\d{4})/.test(line));
      for (const line of lines) expect(line).toMatch(new RegExp(`, (${words})\\)?$`));
    }
    const panel = buildPanel(model, { ...START, selection: { kind: 'places', places: [place] } }, () => []);
    const reach = paperSheet(model, panel)?.parts.flatMap(({ texts }) => texts) ?? [];
    for (const line of reach.filter((text) => text.includes('€/hab.')))
      expect(line).toMatch(new RegExp(`habitants?\\), (${words})`));
  }
});
