import { describe, expect, test } from 'vitest';
import { type Place, partyPlace } from '../../src/domain/place';
import { type ExplorerState, START, THEME_KINDS } from '../../src/state/explorer-state';
import { comparisonSheet } from '../../src/view/comparative/comparison-sheet';
import { regionSheet } from '../../src/view/comparative/region-sheet';
import { buildCaption } from '../../src/view/page/build-caption';
import { buildControls } from '../../src/view/page/build-controls';
import { buildPanel } from '../../src/view/panel/build-panel';
import { realModel } from '../fixtures/real-model';

/** Every figure of every view opens its source: where it stands in the deck or in the COG, and how it was read. */

interface Tally {
  figures: number;
  readonly without: string[];
}

const has = (value: object, key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value;
const filled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** What is missing from a provenance; `null` when nothing is. */
function missing(provenance: unknown): string | null {
  if (typeof provenance !== 'object' || provenance === null) return 'no source';
  const [kind, refs, rule] = ['kind', 'refs', 'rule'].map((key) => has(provenance, key));
  const places = Array.isArray(refs) ? refs : [];
  if (!places.every((ref) => filled(has(ref, 'section')) && filled(has(ref, 'diapositive')))) return 'place';
  if (kind === 'support') return places.length > 0 ? null : 'no place in the deck';
  if (kind === 'public')
    return filled(has(provenance, 'source')) && filled(has(provenance, 'millesime')) ? null : 'no publisher';
  if (kind === 'cog' || kind === 'calcul') return filled(rule) ? null : 'no reading';
  return 'unknown kind';
}

/** Walks a view: whatever has a text, a value and a unit is a figure. */
function walk(value: unknown, tally: Tally): Tally {
  if (typeof value !== 'object' || value === null) return tally;
  if (has(value, 'unit') !== undefined && has(value, 'text') !== undefined) {
    tally.figures += 1;
    const fault = missing(has(value, 'provenance'));
    if (fault || !filled(has(value, 'label'))) tally.without.push(`${has(value, 'label')} : ${fault}`);
  }
  for (const inner of Object.values(value)) walk(inner, tally);
  return tally;
}
const tallyOf = (views: readonly unknown[]): Tally => walk(views, { figures: 0, without: [] });

const { cog, pacts } = realModel;
const places: readonly Place[] = [
  { kind: 'region' },
  ...cog.departements.map(({ code }): Place => ({ kind: 'departement', code })),
  ...cog.arrondissements.map(({ code }): Place => ({ kind: 'arrondissement', code })),
  ...cog.epci.map(({ code }): Place => ({ kind: 'epci', code })),
  ...cog.communes.codes.filter((_, i) => i % 50 === 0).map((code): Place => ({ kind: 'commune', code })),
  ...pacts.franceTravail.map(({ id }): Place => ({ kind: 'ft', id })),
  ...pacts.pactesTerritoriaux.map(({ id }): Place => ({ kind: 'pts', id })),
];
const panel = (change: Partial<ExplorerState>) => buildPanel(realModel, { ...START, ...change }, () => []);

describe('figures shown without a source: none', () => {
  test('on the sheet of every place, one commune in fifty', () => {
    const { figures, without } = tallyOf(
      places.map((place) => panel({ selection: { kind: 'places', places: [place] } })),
    );
    expect(figures).toBeGreaterThan(3000);
    expect(without).toEqual([]);
  });

  test('on the sheet of every action', () => {
    const { figures, without } = tallyOf(
      pacts.actions.map(({ id }) => panel({ selection: { kind: 'action', id } })),
    );
    expect(figures).toBeGreaterThan(pacts.actions.length * 2);
    expect(without).toEqual([]);
  });

  test('on the start sheet and the controls of every theme', () => {
    const { figures, without } = tallyOf(
      THEME_KINDS.flatMap((theme) => [panel({ theme }), buildControls(realModel, { ...START, theme })]),
    );
    expect(figures).toBeGreaterThan(100);
    expect(without).toEqual([]);
  });

  test('on the sheet of the region, and where any two parties are compared', () => {
    const parties = pacts.parties.map(({ code }) => partyPlace(code));
    const pairs = parties.flatMap((a, i) =>
      parties.slice(i + 1).map((b) => comparisonSheet(realModel, [a, b], () => [])),
    );
    const { figures, without } = tallyOf([regionSheet(realModel), ...pairs]);
    expect(figures).toBeGreaterThan(1000);
    expect(without).toEqual([]);
  });

  test('on map, caption, legend and table: one source for all, with the deck’s places of what is shown', () => {
    for (const theme of THEME_KINDS) {
      const { provenance } = buildCaption(realModel, { ...START, theme });
      expect(missing(provenance)).toBeNull();
      // What is beside the deck has its publisher or the official geography; all else has its places in it.
      if (provenance.kind !== 'public' && provenance.kind !== 'cog')
        expect(provenance.kind === 'calcul' ? provenance.refs.length : 0).toBeGreaterThan(0);
    }
    const axe = buildCaption(realModel, { ...START, funding: { ...START.funding, axe: 3 } }).provenance;
    const all = buildCaption(realModel, START).provenance;
    if (axe.kind !== 'calcul' || all.kind !== 'calcul') throw new Error('expected a computed source');
    expect(axe.refs.length).toBeLessThan(all.refs.length);
    expect(all.refs).toEqual(expect.arrayContaining(pacts.actions.map(({ source }) => source)));
  });

  test('a figure whose source is empty would be seen', () => {
    const figure = { label: 'x', text: '1', value: 1, unit: '€', note: null };
    expect(
      tallyOf([{ ...figure, provenance: { kind: 'support', refs: [], rule: 'r' } }]).without,
    ).toHaveLength(1);
    expect(tallyOf([{ ...figure, provenance: { kind: 'calcul', refs: [], rule: '' } }]).without).toHaveLength(
      1,
    );
    expect(tallyOf([figure]).without).toHaveLength(1);
  });
});
