import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Indicator, isHigh, needThreshold } from '../../../src/domain/indicators/indicator';
import { type Model, withIndicator } from '../../../src/domain/model';
import { crossOf } from '../../../src/domain/schemes/cross-coverage';
import { type ExplorerState, START } from '../../../src/state/explorer-state';
import { NEED_CASES, NEED_SHARES, NEED_VIEWS, type NeedChoice } from '../../../src/themes/besoins/choice';
import { needReading } from '../../../src/themes/besoins/reading';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildCaption } from '../../../src/view/page/build-caption';
import { buildControls } from '../../../src/view/page/build-controls';
import { buildLegend } from '../../../src/view/page/build-legend';
import { buildTable } from '../../../src/view/page/build-table';
import { buildPanel } from '../../../src/view/panel/build-panel';
import { cases } from '../../fixtures/cases';
import { realModel } from '../../fixtures/real-model';

const anchorOf = cogAnchors(realModel);
const base = {
  nom: 'Fait',
  unite: 'u',
  source: 'S',
  millesime: '2030',
  licence: 'L',
  precision: 'exact',
  calcul: null,
} as const;
const { epci, communes } = realModel.cog;
/** A ratio with every absence and ties, a ratio whose low values mean need, a count; by EPCI and by commune. */
const MADE: readonly Indicator[] = [
  {
    ...base,
    ...{ id: 'r', niveau: 'epci', sens: 'haut', nature: 'ratio', denominateur: 'hab.' },
    valeurs: epci
      .slice(3)
      .map(({ code }, i) => [code, i === 0 ? 's' : i === 1 ? 'nd' : Math.floor(i / 2)] as const),
  },
  {
    ...base,
    ...{ id: 'b', niveau: 'commune', sens: 'bas', nature: 'ratio', denominateur: 'hab.' },
    valeurs: communes.codes.slice(9).map((code, i) => [code, i % 17 === 0 ? 's' : i % 101] as const),
  },
  {
    ...base,
    ...{ id: 'a', niveau: 'epci', sens: 'haut', nature: 'absolu' },
    valeurs: epci.slice(1).map(({ code }, i) => [code, i === 0 ? 'nd' : i * 10] as const),
  },
];
const model: Model = {
  ...realModel,
  pacts: { ...realModel.pacts, indicateurs: [...realModel.pacts.indicateurs, ...MADE] },
};
const of = (besoins: Partial<NeedChoice>): ExplorerState => ({
  ...START,
  theme: 'besoins',
  besoins: { ...START.besoins, ...besoins },
});
const choice = fc.record({
  indicateur: fc.constantFrom(null, ...model.pacts.indicateurs.map(({ id }) => id)),
  lecture: fc.constantFrom(...NEED_VIEWS),
  seuil: fc.constantFrom(...NEED_SHARES),
  cas: fc.constantFrom(null, ...NEED_CASES),
});

describe('much', () => {
  test('begins so that at least the share asked for is at it, ties included, on the side of need; never all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }),
        fc.constantFrom(...NEED_SHARES),
        fc.constantFrom('haut' as const, 'bas' as const, 'neutre' as const),
        (values, share, sens) => {
          const threshold = needThreshold(values, sens, share);
          if (threshold === null) {
            expect(new Set(values).size, 'without a threshold, none is higher than another').toBe(1);
            return;
          }
          const high = values.filter((value) => isHigh(value, threshold, sens));
          const beyond = high.filter((value) => value !== threshold).length;
          const wanted = Math.max(Math.round((values.length * share) / 100), 1);
          expect(high.length).toBeLessThan(values.length);
          expect(beyond).toBeLessThan(wanted);
          // Fewer than asked for only where all others share the least value.
          if (high.length < wanted)
            expect(new Set(values.filter((value) => !isHigh(value, threshold, sens))).size).toBe(1);
        },
      ),
    );
    expect(needThreshold([], 'haut', 25)).toBeNull();
  });
});

describe('any choice of the theme', { timeout: 60_000 }, () => {
  test('is drawn with each area in the legend under its own fill, and no count in a fill of a class', () => {
    fc.assert(
      fc.property(choice, (besoins) => {
        const state = of(besoins);
        const view = buildMapView(model, state, anchorOf);
        const { entries } = buildLegend(model, state, view);
        for (const { key, fill } of view.areas) {
          const own = entries.filter(({ swatch, keys }) => swatch.kind === 'fill' && keys.includes(key));
          expect(own.map(({ swatch }) => swatch)).toContainEqual({ kind: 'fill', fill });
        }
        const reading = needReading(model, state.besoins);
        const nature = reading?.indicator.nature;
        if (nature === 'absolu') expect(view.areas.map(({ fill }) => fill.kind)).not.toContain('class');
        else expect(view.symbols).toEqual([]);
      }),
      cases(300),
    );
  });

  test('says the same in table, panel, map and caption, each territory once', () => {
    fc.assert(
      fc.property(choice, (besoins) => {
        const state = of(besoins);
        const reading = needReading(model, state.besoins);
        if (!reading) throw new Error('there are indicators');
        const table = buildTable(model, state);
        const asked = reading.units.filter((unit) => unit.asked);
        expect(table.rows.map(({ key }) => key)).toEqual(asked.map(({ key }) => key));
        const values = table.rows.map(({ cells }) => cells[0]?.value ?? null);
        expect(values).toEqual(asked.map(({ value }) => (typeof value === 'number' ? value : null)));
        const panel = buildPanel(model, state, () => []);
        if (panel.kind !== 'start') throw new Error('expected the start sheet');
        const measured = asked.filter(({ value }) => typeof value === 'number').map(({ key }) => key);
        expect(panel.units.map(({ link }) => link.key).sort()).toEqual([...measured].sort());
        // « Much need, no scheme » is recounted from the composition alone.
        const none = panel.cross.find(({ id }) => id === 'besoins-eleve-aucun');
        const own = asked.filter(
          ({ high, communes: members }) => high && crossOf(model, members).kind === 'aucun',
        );
        expect(none?.places.map(({ link }) => link.key).sort() ?? []).toEqual(
          own.map(({ key }) => key).sort(),
        );
        expect(none?.figures[1]?.value ?? 0).toBe(
          own.reduce((total, { population }) => total + population, 0),
        );
      }),
      cases(200),
    );
  });

  test('holds no word of cause, and tells what the map does not say', () => {
    const CAUSE =
      /\b(parce|caus\w*|grâce|dû|due|effets?|impacts?|explique\w*|entraîn\w*|raison|résult\w*|permet\w*|amélior\w*|conséquen\w*|donc|ainsi)\b/i;
    for (const indicateur of model.pacts.indicateurs.map(({ id }) => id)) {
      for (const lecture of NEED_VIEWS) {
        const state = of({ indicateur, lecture });
        const legend = buildLegend(model, state, buildMapView(model, state, anchorOf));
        const { conclusion, detail, title } = buildCaption(model, state);
        const table = buildTable(model, state);
        const panel = buildPanel(model, state, () => []);
        const said = JSON.stringify([
          ...[
            legend.title,
            legend.method,
            legend.entries,
            conclusion,
            detail,
            title,
            table.notes,
            table.caption,
          ],
          ...[buildControls(model, state).groups, panel.kind === 'start' ? panel.cross : []],
        ]);
        expect(said.match(CAUSE)?.[0]).toBeUndefined();
        expect(table.notes.join()).toContain('ne dit rien du lien');
        if (lecture === 'croise') expect(legend.method).toContain('ne dit rien du lien');
      }
    }
  });

  test('tells each absence that some territory has, and no other', () => {
    const ids = (indicateur: string): readonly string[] => {
      const state = of({ indicateur, lecture: 'valeur' });
      return buildLegend(model, state, buildMapView(model, state, anchorOf)).entries.map(({ id }) => id);
    };
    expect(ids('r')).toEqual(expect.arrayContaining(['secret', 'non-disponible', 'sans-valeur']));
    expect(ids('a')).toEqual(expect.arrayContaining(['non-disponible', 'sans-valeur']));
    expect(ids('a')).not.toContain('secret');
    expect(
      ids('densite-population').filter((id) => ['secret', 'non-disponible', 'sans-valeur'].includes(id)),
    ).toEqual([]);
  });
});

test('a title names the highest value, never for a tie', () => {
  const first = (valeurs: Indicator['valeurs']): string | null => {
    const one: Indicator = {
      ...base,
      id: 't',
      niveau: 'departement',
      sens: 'haut',
      nature: 'ratio',
      denominateur: 'h',
      valeurs,
    };
    const with_ = { ...realModel, pacts: { ...realModel.pacts, indicateurs: [one] } };
    return buildCaption(with_, of({ lecture: 'valeur' })).conclusion;
  };
  expect(
    first([
      ['59', 3],
      ['62', 2],
    ]),
  ).toMatch(/valeur la plus élevée, Nord \(3.u\)/);
  // Two values that are written alike are a tie.
  expect(
    first([
      ['59', 3.001],
      ['62', 3],
    ]),
  ).toBeNull();
  expect(first([['59', 3]])).toBeNull();
});

test('data without an indicator say so', () => {
  const none = { ...realModel, pacts: { ...realModel.pacts, indicateurs: [] } };
  const state = of({});
  expect(buildCaption(none, state).subject).toBe('Aucun indicateur dans les données');
  expect(buildMapView(none, state, anchorOf).areas).toEqual([]);
  expect(buildTable(none, state).rows).toHaveLength(epci.length);
});

test('a handful of territories is named whole, whatever the values; of many, those of highest need at first', () => {
  const named = (niveau: 'departement' | 'epci'): readonly number[] => {
    const units = niveau === 'epci' ? epci : realModel.cog.departements;
    const indicator: Indicator = {
      ...base,
      ...{ id: `n-${niveau}`, niveau, sens: 'haut', nature: 'ratio', denominateur: 'hab.' },
      valeurs: units.map(({ code }, i) => [code, i + 1] as const),
    };
    const made = withIndicator(realModel, indicator, null);
    const state = of({ indicateur: indicator.id, lecture: 'valeur' });
    return buildMapView(made, state, anchorOf).labels.map(({ minZoom }) => minZoom ?? 0);
  };
  expect(named('departement')).toEqual(realModel.cog.departements.map(() => 0));
  expect(Math.max(...named('epci'))).toBeGreaterThan(0);
});
