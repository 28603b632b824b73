import { describe, expect, test } from 'vitest';
import type { SourceRef } from '../../../src/domain/pacts';
import { type ExplorerState, START, THEME_KINDS } from '../../../src/state/explorer-state';
import { ProvenanceText } from '../../../src/ui/common/source-text';
import { Comparison } from '../../../src/ui/comparative/comparison-view';
import { Region } from '../../../src/ui/comparative/region-view';
import { Units } from '../../../src/ui/panel/lists';
import { loadSheets, Panel, sheetKey } from '../../../src/ui/panel/panel';
import { Tags } from '../../../src/ui/panel/sheet-parts';
import { comparisonSheet } from '../../../src/view/comparative/comparison-sheet';
import { regionSheet } from '../../../src/view/comparative/region-sheet';
import { buildPanel } from '../../../src/view/panel/build-panel';
import type { ComparativeSheetView, PanelView, SchemeTag, UnitRow } from '../../../src/view/panel-view';
import { dep, epci, madeModel } from '../../fixtures/made-model';
import { realModel } from '../../fixtures/real-model';
import { elements, forbidden, headingGaps, headingLevels, markup, namelessButtons, plain } from './markup';

const nothing = (): void => {};
const view = (change: Partial<ExplorerState>): PanelView =>
  buildPanel(madeModel, { ...START, ...change }, () => []);
const wide = ({ sheet, places }: ComparativeSheetView) =>
  sheet === 'region' ? (
    <Region sheet={regionSheet(realModel)} dispatch={nothing} aim={null} />
  ) : (
    <Comparison sheet={comparisonSheet(madeModel, places, () => [])} dispatch={nothing} onSearch={nothing} />
  );
const html = (panel: PanelView): string =>
  markup(
    <Panel
      view={panel}
      dispatch={nothing}
      onHighlight={nothing}
      onQuestion={nothing}
      onFiche={() => undefined}
      onBack={nothing}
      onAdd={nothing}
      comparative={panel.kind === 'comparative' ? wide(panel) : null}
    />,
  );

const place = (...places: [SelectionPlace, ...SelectionPlace[]]): Partial<ExplorerState> => ({
  selection: { kind: 'places', places },
});
type SelectionPlace = Extract<ExplorerState['selection'], { kind: 'places' }>['places'][number];
const north: SelectionPlace = { kind: 'departement', code: dep('59') };
const sheets: readonly (readonly [PanelView['kind'], PanelView])[] = [
  ['start', view({})],
  ['territory', view(place(north))],
  ['territory', view(place({ kind: 'epci', code: epci('200000002') }))],
  ['perimeter', view(place({ kind: 'ft', id: 'quartier' }))],
  ['perimeter', view(place({ kind: 'pts', id: 'un' }))],
  ['comparative', view(place(north, { kind: 'departement', code: dep('62') }))],
  ['comparative', view(place({ kind: 'region' }))],
  ['action', view({ selection: { kind: 'action', id: madeModel.pacts.actions[0]?.id ?? '' } })],
];

// Sheets come when something is chosen: what has been asked for once is there.
for (const [, panel] of sheets) html(panel);
await loadSheets();
await new Promise(setImmediate);

describe.each(sheets)('the %s sheet', (kind, panel) => {
  const out = html(panel);

  test('is the sheet asked for, under one title, with no level of heading skipped', () => {
    expect(panel.kind).toBe(kind);
    const levels = headingLevels(out);
    expect(levels.filter((level) => level === 2)).toHaveLength(1);
    expect(levels[0]).toBe(2);
    expect(headingGaps(levels)).toEqual([]);
  });

  test('holds nothing that a strict policy or a sandboxed frame refuses', () => {
    expect(forbidden(out)).toEqual([]);
  });

  test('names each button; a figure says its value with its unit, what it is, and that it opens its source', () => {
    expect(namelessButtons(out)).toEqual([]);
    const figures = elements(out, 'button').filter(
      ({ attributes }) => attributes.includes('aria-haspopup') && !attributes.includes('source-button'),
    );
    expect(figures.length).toBeGreaterThan(0);
    for (const { attributes, inside } of figures) {
      const name = /aria-label="([^"]+)"/.exec(attributes)?.[1] ?? '';
      expect(name.startsWith(plain(inside))).toBe(true);
      expect(name).toMatch(/, .+voir la source$/);
    }
  });
});

describe('the panel', () => {
  test('offers the way back, except on the start sheet', () => {
    expect(html(view({}))).not.toContain('Retour');
    expect(html(view(place(north)))).toContain('Retour');
  });

  test('keeps one key for one sheet whatever its figures, so that the reader keeps their place', () => {
    const refreshed = view({ ...place(north), funding: { ...START.funding, axe: 1 } });
    expect(sheetKey(refreshed)).toBe(sheetKey(view(place(north))));
    expect(sheetKey(view({}))).not.toBe(sheetKey(view(place(north))));
  });
});

describe('the places of the deck behind a figure', () => {
  const ref = (diapositive: string, rang: number): SourceRef => ({
    section: '2. Actions',
    diapositive,
    rubrique: 'Rubrique',
    rang,
  });
  const text = (refs: readonly SourceRef[]): string =>
    markup(<ProvenanceText provenance={{ kind: 'support', refs, rule: null }} />);

  test('are told one by one when few', () => {
    const out = text([ref('Axe 1', 1), ref('Axe 1', 2)]);
    expect(elements(out, 'details')).toEqual([]);
    expect(plain(out)).toContain('Axe 1 › Rubrique, ligne 2');
  });

  test('are told slide by slide when many: each name once with its count, and no line lost', () => {
    const out = text([ref('Axe 1', 1), ref('Axe 2', 1), ref('Axe 1', 2), ref('Axe 1', 3)]);
    const slides = elements(out, 'summary').map(({ inside }) => plain(inside));
    expect(slides).toEqual(['2. Actions › Axe 1 — 3 lignes', '2. Actions › Axe 2 — 1 ligne']);
    expect(out.match(/Rubrique, ligne \d/g)).toHaveLength(4);
  });
});

describe('the schemes of a territory', () => {
  const tag = (i: number, precision: SchemeTag['precision']): SchemeTag => ({
    link: {
      place: { kind: 'pts', id: `p${i}` },
      key: `pts-p${i}`,
      label: `Pacte ${i}`,
      nature: 'Pacte territorial',
    },
    scheme: 'pts',
    precision,
    coverage: 'territoire entier',
    motif: 'Lu par nous.',
  });
  const tags = (rows: readonly SchemeTag[]): string =>
    markup(<Tags tags={rows} empty="Aucun." dispatch={nothing} />);

  test('say their precision in words, not by their border alone', () => {
    expect(plain(tags([tag(1, 'interprete')]))).toContain('interprété');
    expect(plain(tags([tag(1, 'approche')]))).toContain('approché');
    expect(plain(tags([tag(1, 'exact')]))).not.toMatch(/approché|interprété/);
  });

  test('fold when they are many, and say a sentence when there is none', () => {
    const many = tags(Array.from({ length: 9 }, (_, i) => tag(i, 'exact')));
    expect(elements(many, 'details')).toHaveLength(1);
    expect(plain(many)).toContain('Voir les 5 autres');
    expect(elements(tags(Array.from({ length: 5 }, (_, i) => tag(i, 'exact'))), 'details')).toEqual([]);
    expect(plain(tags([]))).toBe('Aucun.');
  });
});

describe('a place in a sheet is kept for that sheet alone', () => {
  test('the start sheet of another theme begins at its top', () => {
    const keys = THEME_KINDS.map((theme) => sheetKey(view({ theme })));
    expect(new Set(keys).size).toBe(THEME_KINDS.length);
    expect(sheetKey(view({ ft: { ...START.ft, vague: 1 } }))).toBe(sheetKey(view({})));
  });

  test('a comparison that grows is the same, that of others is another', () => {
    const south: SelectionPlace = { kind: 'departement', code: dep('62') };
    const unit: SelectionPlace = { kind: 'epci', code: epci('200000002') };
    expect(sheetKey(view(place(north, south, unit)))).toBe(sheetKey(view(place(north, south))));
    expect(sheetKey(view(place(south, unit)))).not.toBe(sheetKey(view(place(north, south))));
  });
});

test('the region of a comparison is its measure, and no button that would leave it', () => {
  const out = html(view(place(north, { kind: 'departement', code: dep('62') })));
  const [reference] = elements(out, 'li').filter(({ inside }) => inside.includes('(pour comparer)'));
  expect(plain(reference?.inside ?? '')).toContain(madeModel.cog.region.nom);
  expect(reference?.inside).not.toContain('<button');
});

test('a list that filters have emptied says so under its heading', () => {
  const out = html(view({ theme: 'pactes-territoriaux', pts: { ...START.pts, texte: 'introuvable' } }));
  expect(plain(out)).toContain('Aucun résultat pour ces filtres.');
});

test.each(sheets)('the %s sheet has no heading without content', (_, panel) => {
  for (const { inside } of elements(html(panel), 'section').filter(({ attributes }) =>
    attributes.includes('sheet-section'),
  ))
    expect(plain(inside.replace(/<h3>.*?<\/h3>/s, '')).trim()).not.toBe('');
});

describe('how sure the figures of a sheet are', () => {
  const blocks = (panel: PanelView): string[] => html(panel).match(/<p class="sure-line">[^<]+<\/p>/g) ?? [];

  test('is said of every sheet, exact or not', () => {
    for (const [kind, panel] of sheets) {
      const marks = html(panel).match(/class="sure-(line|word)"/g) ?? [];
      // A perimeter that is not counted has no figure; its precision stands in words.
      const counted = kind !== 'perimeter' || /Périmètre (exact|interprété|approché)/.test(html(panel));
      expect(marks.length > 0 || counted, kind).toBe(true);
    }
    expect(blocks(view(place(north))).join(' ')).toMatch(/exact|interprété/);
  });

  test('is no property of what is absent', () => {
    const action = /<button[^>]*aria-label="(Aucune action citée|—), ([^"]*)"/g;
    for (const [, panel] of sheets)
      for (const found of html(panel).matchAll(action))
        expect(found[2]).not.toMatch(/\((exact|interprété|approché|environ|arrondi|hypothèse)\)/);
  });
});

test('a list of thousands of territories is written in part, and offers the rest', () => {
  const row = (i: number): UnitRow => ({
    link: { key: `commune-${i}`, label: `Commune ${i}`, nature: 'Commune', place: north },
    value: `${i}`,
    detail: '',
  });
  const written = (count: number): string =>
    markup(
      <Units
        rows={Array.from({ length: count }, (_, i) => row(i))}
        dispatch={nothing}
        onHighlight={nothing}
      />,
    );
  expect(written(3782).match(/<li>/g)?.length).toBeLessThanOrEqual(200);
  expect(plain(written(3782))).toContain('Afficher toute la liste');
  expect(written(92).match(/<li>/g)).toHaveLength(92);
  expect(plain(written(92))).not.toContain('Afficher toute la liste');
});
