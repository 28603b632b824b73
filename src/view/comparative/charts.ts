import { placeCertainty } from '../../domain/certainty/schemes';
import type { Model } from '../../domain/model';
import { ownContract } from '../../domain/money/contracts';
import type { AxeNum } from '../../domain/pacts';
import type { Place } from '../../domain/place';
import { hasFranceTravail, hasTerritorialPacts } from '../../domain/schemes/deck-schemes';
import { schemeReach } from '../../domain/schemes/reach';
import { partyFigures, type Reading, regionFigures } from '../../domain/totals';
import type { ChartRow, ChartView } from '../comparative-view';
import type { Figure } from '../figure';
import { regionTotalFigure } from '../money/region-figures';
import { amountFigure, countFigure, perCapitaFigure } from '../text/figures';
import { axeLabel, formatDecimal, formatInteger, formatPercent, GAP, plural } from '../text/formats';
import { placeLink } from '../text/links';
import type { MoneyScope } from '../title/money-scope';
import { axisEnd } from './axis';
import { actionsOfOthers, moneyOfOthers } from './parties';
import { regionPerCapita } from './region-per-capita';

/** Value of a bar and what is said beside it. */
interface Measure {
  readonly value: number | null;
  readonly figures: readonly Figure[];
}

interface Asked {
  readonly id: string;
  readonly titre: string;
  readonly mesure: string;
  /** The places, then the region. */
  readonly places: readonly Place[];
  readonly of: (place: Place) => Measure;
  /** True when the region's value is worth a mark across the bars: a ratio, never a total. */
  readonly repere: boolean;
  /** Value at the end of the axis; absent: the largest of the chart, rounded up. */
  readonly most?: number;
  readonly end: (most: number) => string;
}

function chart(model: Model, { id, titre, mesure, places, of, repere, most, end }: Asked): ChartView {
  const measures = places.map((place) => ({ place, ...of(place) }));
  const largest = Math.max(...measures.map(({ value }) => value ?? 0), 0);
  const last = most ?? axisEnd(largest);
  const region = measures.find(({ place }) => place.kind === 'region');
  return {
    id,
    titre,
    mesure,
    rows: measures.map(({ place, value, figures }): ChartRow => {
      const { key, label } = placeLink(model, place);
      return {
        key,
        label,
        length: value === null ? null : value / last,
        figures,
        reference: place.kind === 'region',
      };
    }),
    repere: repere && region && region.value !== null ? region.value / last : null,
    axe: ['0', end(last)],
  };
}

const money =
  (model: Model, scope: MoneyScope, axe: AxeNum | null) =>
  (place: Place): Measure => {
    const filter: Reading = axe === null ? scope.place : { ...scope.place, axe };
    if (place.kind === 'region') {
      const perCapita = regionPerCapita(model, filter);
      return {
        value: perCapita.value,
        figures: [perCapita, regionTotalFigure(model, filter, 'cités', false)],
      };
    }
    const party = ownContract(model, place);
    const others = moneyOfOthers(model, place, filter);
    if (!party) return { value: null, figures: others };
    const figures = partyFigures(model, party.code, filter);
    const amount = amountFigure(model, figures, 'montants non partagés cités');
    return figures.perCapita === null
      ? { value: null, figures: [amount, ...others] }
      : { value: figures.perCapita, figures: [perCapitaFigure(model, figures), amount, ...others] };
  };

const actions =
  (model: Model, scope: MoneyScope) =>
  (place: Place): Measure => {
    if (place.kind === 'region') {
      const { actions: count, certainty } = regionFigures(model, scope.place);
      return {
        value: count,
        figures: [
          countFigure(count, 'actions', 'Actions citées dans le support, chacune une fois.', certainty),
        ],
      };
    }
    const party = ownContract(model, place);
    if (!party) return { value: null, figures: actionsOfOthers(model, place, scope.place) };
    const figures = partyFigures(model, party.code, { ...scope.place, partage: 'non-ventile' });
    const own = countFigure(
      figures.ownActions,
      'actions',
      'Actions ayant au moins un montant non partagé pour ce signataire\u00a0; celles qui n’ont qu’un montant partagé sont à part.',
      figures.certainty,
    );
    return {
      value: figures.ownActions,
      figures: [
        own,
        ...(figures.sharedActions > 0
          ? [
              {
                ...own,
                label: 'partagées',
                text: `+ ${figures.sharedActions} ${figures.sharedActions > 1 ? 'partagées' : 'partagée'}`,
                value: figures.sharedActions,
              },
            ]
          : []),
      ],
    };
  };

const SCHEMES = {
  ft: 'Habitants dans un territoire France Travail',
  pts: 'Habitants dans un pacte territorial',
} as const;

const SCHEME_IDS = ['ft', 'pts'] as const;
/** A scheme that the deck does not tell has no bar: it would be read as zero. */
const HAS_SCHEME = { ft: hasFranceTravail, pts: hasTerritorialPacts } as const;

const reached =
  (model: Model, scheme: keyof typeof SCHEMES) =>
  (place: Place): Measure => {
    const rows = scheme === 'ft' ? model.pacts.franceTravail : model.pacts.pactesTerritoriaux;
    const reach = schemeReach(model, place, rows);
    const left =
      reach && reach.nonComptes > 0
        ? ` ${plural(reach.nonComptes, 'périmètre')} plus petit qu’une commune, non compté.`
        : '';
    const figure = (value: number | null, text: string, unit: '%' | 'habitants', label: string): Figure => ({
      label,
      text,
      value,
      unit,
      note:
        reach && reach.populationApprochee > 0
          ? `Dont ${plural(reach.populationApprochee, 'habitant')} dans un périmètre approché.`
          : null,
      certainty: reach?.certainty ?? placeCertainty(model, place),
      provenance: {
        kind: 'cog',
        rule: `Communes entières du COG, chacune comptée une fois, d’après les listes de communes des périmètres.${left}`,
      },
    });
    if (!reach) return { value: null, figures: [figure(null, 'non compté', 'habitants', 'habitants')] };
    return {
      value: reach.ratio,
      figures: [
        figure(reach.ratio, formatPercent(reach.ratio), '%', 'des habitants'),
        figure(reach.population, formatInteger(reach.population), 'habitants', 'habitants'),
      ],
    };
  };

/** Money in all and by axe per inhabitant, cited actions, reach of the two schemes; the last row is the region. */
export function comparisonCharts(
  model: Model,
  places: readonly Place[],
  scope: MoneyScope,
): readonly ChartView[] {
  const all: readonly Place[] = [...places, { kind: 'region' }];
  const euros = (id: string, titre: string, axe: AxeNum | null, most?: number): Asked => ({
    id,
    titre,
    mesure: 'euros cités par habitant',
    places: all,
    of: money(model, scope, axe),
    repere: true,
    ...(most === undefined ? {} : { most }),
    end: (value) => `${formatDecimal(value)}${GAP}€/hab.`,
  });
  // One axis for all axes of the pacts: their bars can be compared with each other.
  const largest = Math.max(
    ...model.axes.flatMap((axe) => all.map((place) => money(model, scope, axe)(place).value ?? 0)),
  );
  const top = axisEnd(largest);
  return [
    euros(
      'tous-axes',
      scope.named(scope.place.axe === null ? 'Tous les axes' : 'Montants cités', 'place'),
      null,
    ),
    ...model.axes.map((axe) =>
      euros(
        `axe-${axe}`,
        scope.named(axeLabel(axe, model.axe.get(axe)?.titreCourt ?? ''), 'place', true),
        axe,
        top,
      ),
    ),
    {
      id: 'actions',
      titre: scope.named('Actions citées', 'place'),
      mesure: 'nombre d’actions',
      places: all,
      of: actions(model, scope),
      repere: false,
      end: formatInteger,
    } satisfies Asked,
    ...SCHEME_IDS.filter((scheme) => HAS_SCHEME[scheme](model)).map(
      (scheme): Asked => ({
        id: scheme,
        titre: SCHEMES[scheme],
        mesure: 'part des habitants',
        places: all,
        of: reached(model, scheme),
        repere: true,
        most: 1,
        end: formatPercent,
      }),
    ),
  ].map((asked) => chart(model, asked));
}
