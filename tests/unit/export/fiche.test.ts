import { describe, expect, test } from 'vitest';
import { type Place, placeKey } from '../../../src/domain/place';
import { A4, FOLD_RULE, fichePicture } from '../../../src/export/fiche/fiche-picture';
import { type Selection, START } from '../../../src/state/explorer-state';
import { TOKENS } from '../../../src/tokens/token-sets';
import { buildPanel, hasFiche } from '../../../src/view/panel/build-panel';
import { buildFiche, type Fiche } from '../../../src/view/paper/fiche';
import { PART_OF } from '../../../src/view/paper/paper';
import { comparativeOnPaper } from '../../../src/view/paper/paper-comparative';
import { paperSheet } from '../../../src/view/paper/paper-sheet';
import { realModel as model } from '../../fixtures/real-model';
import { LIGHT } from '../render/map-fixtures';

/** As the page opens: the line that names them takes room too. */
const FILTERS = ['Tous les axes', 'Montants partagés\u00a0: non répartis'];

function ficheOf(selection: Selection): Fiche {
  const state = { ...START, selection };
  const panel = buildPanel(model, state, (of) => LIGHT.neighbours(of));
  expect(hasFiche(panel)).toBe(true);
  const sheet =
    panel.kind === 'comparative' ? comparativeOnPaper(model, panel, state) : paperSheet(model, panel);
  if (!sheet) throw new Error('no sheet');
  return buildFiche(model, state, panel, sheet, {
    filters: FILTERS,
    link: 'https://carte.exemple.fr/?sel=un',
  });
}
const one = (place: Place): Selection => ({ kind: 'places', places: [place] });
const draw = (fiche: Fiche): string => fichePicture(fiche, model, LIGHT, TOKENS.light);

/** Words of a drawing, line breaks and letters of markup undone. */
const words = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)]
    .map(([, text = '']) => text)
    .join(' ')
    .replaceAll('&#39;', '’')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
const plain = (text: string): string => text.replace(/\s+/g, ' ');

/** Lowest letters over the line of the foot and under it, and that line, CSS pixels: groups only move what they hold. */
function lowest(svg: string): { readonly body: number; readonly rule: number; readonly foot: number } {
  let y = 0;
  const above: number[] = [];
  const low = { body: 0, rule: 0, foot: 0 };
  for (const [tag, name, rest = ''] of svg.matchAll(/<(\/?\w+)([^>]*)>/g)) {
    if (name === 'g') {
      above.push(y);
      y += Number(/translate\([-\d.]+ ([-\d.]+)\)/.exec(rest)?.[1] ?? 0);
      if (tag.endsWith('/>')) y = above.pop() ?? 0;
    } else if (name === '/g') y = above.pop() ?? 0;
    else if (name === 'line' && above.length === 0) low.rule = Number(/ y1="([-\d.]+)"/.exec(rest)?.[1]);
    else if (name === 'text') {
      const part = low.rule === 0 ? 'body' : 'foot';
      low[part] = Math.max(low[part], y + Number(/ y="([-\d.]+)"/.exec(rest)?.[1] ?? 0));
    }
  }
  return low;
}

const selections: readonly (readonly [string, Selection])[] = [
  ...[
    { kind: 'region' } as const,
    ...model.cog.departements.map(({ code }): Place => ({ kind: 'departement', code })),
    ...model.cog.arrondissements.slice(0, 6).map(({ code }): Place => ({ kind: 'arrondissement', code })),
    ...model.pacts.parties.flatMap(({ code }): Place[] =>
      model.cog.epci.some((epci) => epci.code === code)
        ? model.cog.epci.flatMap((epci) => (epci.code === code ? [{ kind: 'epci', code: epci.code }] : []))
        : [],
    ),
    ...model.cog.epci.slice(0, 8).map(({ code }): Place => ({ kind: 'epci', code })),
    ...model.pacts.franceTravail.map(({ id }): Place => ({ kind: 'ft', id })),
    ...model.pacts.pactesTerritoriaux.map(({ id }): Place => ({ kind: 'pts', id })),
  ].map((place): readonly [string, Selection] => [placeKey(place), one(place)]),
  ...model.pacts.actions.map(({ id }): readonly [string, Selection] => [id, { kind: 'action', id }]),
];

/** Actions that the page holds beside two contracts and the schemes of a département. */
const ACTIONS_HELD = 15;

describe('a sheet on one page', () => {
  test('holds on A4 whatever is chosen, with its answer, its figures, its sources and its address', () => {
    for (const [name, selection] of selections) {
      const fiche = ficheOf(selection);
      const svg = draw(fiche);
      const text = words(svg);
      for (const told of [fiche.titre, fiche.answer, ...fiche.sources, fiche.link])
        expect(text, name).toContain(plain(told));
      for (const { value } of fiche.figures) expect(text, name).toContain(plain(value));
      for (const { titre } of fiche.parts) expect(text, name).toContain(plain(titre));
      for (const note of fiche.notes) expect(text, name).toContain(plain(note));
      const { body, rule, foot } = lowest(svg);
      expect(body, name).toBeLessThan(rule);
      expect(body, name).toBeGreaterThan(A4.height / 3);
      expect(foot, name).toBeLessThan(A4.height - 30);
    }
  });

  test('bears in its name what is chosen: no two territories have one file', () => {
    const names = new Map(selections.map(([key, selection]) => [key, ficheOf(selection).fileName]));
    for (const [key, name] of names) {
      expect(name, key).toMatch(/^fiche-[a-z0-9-]+$/);
      expect(name.length).toBeLessThanOrEqual(190);
    }
    const territories = [...names].filter(([key]) => /^(departement|epci)/.test(key));
    expect(new Set(territories.map(([, name]) => name)).size).toBe(territories.length);
    expect(names.get('departement-59')).toMatch(/^fiche-nord-/);
  });

  test('tells how much is folded, and by which rule, or holds every row', () => {
    for (const [name, selection] of selections) {
      const fiche = ficheOf(selection);
      const text = words(draw(fiche));
      const rows = fiche.parts.reduce((sum, part) => sum + part.rows.length, 0);
      const shown = fiche.parts
        .flatMap((part) => part.rows)
        .filter(({ label, value }) => text.includes(plain(label)) && text.includes(plain(value))).length;
      const folded = [...text.matchAll(/et (\d+) autres?, voir la/g)];
      const told = text.includes(plain(FOLD_RULE));
      expect(folded.length > 0, name).toBe(told);
      if (!told) expect(shown, name).toBe(rows);
    }
  });

  test('names every action with its amount before anything else is whole, up to a full column', () => {
    const held = selections.filter(([name, selection]) => {
      const fiche = ficheOf(selection);
      const rows = fiche.parts.flatMap((part) => (part.role === 'actions' ? part.rows : []));
      const text = words(draw(fiche));
      const shown = rows.filter(
        ({ label, value }) => text.includes(plain(label)) && text.includes(plain(value)),
      );
      if (rows.length <= ACTIONS_HELD) expect(shown, name).toEqual(rows);
      else expect(text, name).toMatch(/et \d+ autres?, voir la table/);
      return rows.length > 0 && rows.length <= ACTIONS_HELD;
    });
    expect(held.length).toBeGreaterThan(1);
  });

  test('the region has the total of each axe, however many actions there are', () => {
    const fiche = ficheOf(one({ kind: 'region' }));
    const text = words(draw(fiche));
    const totals = fiche.parts.flatMap(({ titre, rows }) =>
      titre.startsWith('Axes') ? rows.filter(({ label }) => !label.startsWith(PART_OF)) : [],
    );
    expect(totals.length).toBe(model.pacts.axes.length);
    for (const { label, value } of totals) {
      expect(text).toContain(plain(label));
      expect(text).toContain(plain(value));
    }
  });

  test('of a folded list, the largest amounts stay', () => {
    const places = selections.filter(([name]) => name.startsWith('departement'));
    const checked = places.flatMap(([, selection]) => {
      const fiche = ficheOf(selection);
      const text = words(draw(fiche));
      return fiche.parts.flatMap(({ role, rows }) => {
        if (role !== 'actions' || rows.length < 2) return [];
        const sorted = [...rows].sort((a, b) => (b.size ?? -1) - (a.size ?? -1));
        expect(text).toContain(plain(sorted[0]?.label ?? 'missing'));
        return [fiche.titre];
      });
    });
    expect(checked.length).toBeGreaterThan(places.length);
  });

  test('says who shares an amount, what a perimeter is reached by, and what touches it', () => {
    const shared = model.pacts.actions.find(({ lignes }) => lignes.some(({ partage }) => partage));
    if (!shared) throw new Error('no shared amount');
    expect(words(draw(ficheOf({ kind: 'action', id: shared.id })))).toContain('montant partagé');
    const [pact] = model.pacts.pactesTerritoriaux;
    if (!pact) throw new Error('no pact');
    const text = words(draw(ficheOf(one({ kind: 'pts', id: pact.id }))));
    expect(text).toContain('Contrats qui atteignent ce périmètre');
    expect(text).toContain('Aucune part n’est attribuée');
    const nord = words(
      draw(ficheOf(one({ kind: 'departement', code: model.cog.departements[0]?.code ?? pact.departement }))),
    );
    expect(nord).toContain('Territoires voisins');
  });

  test('a small place is found by a ring on the map of the region, a large one is filled', () => {
    const [point] = model.pacts.franceTravail.filter(
      ({ perimeter }) => perimeter.members.niveau === 'infracommunal',
    );
    if (!point) throw new Error('no point');
    expect(draw(ficheOf(one({ kind: 'ft', id: point.id })))).toContain('<circle');
    const [large] = model.cog.departements;
    if (!large) throw new Error('no département');
    expect(draw(ficheOf(one({ kind: 'departement', code: large.code })))).not.toContain('<circle');
  });
});
