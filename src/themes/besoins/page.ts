import { compose, OFFICIAL } from '../../domain/certainty/certainty';
import { DEGREE_WORD } from '../../domain/certainty/words';
import { type Indicator, indicatorOf } from '../../domain/indicators/indicator';
import type { Model } from '../../domain/model';
import type { Place } from '../../domain/place';
import { crossCoverage } from '../../domain/schemes/cross-coverage';
import { schemesCrossed } from '../../domain/schemes/deck-schemes';
import type { ExplorerState } from '../../state/explorer-state';
import type { Figure } from '../../view/figure';
import { levelPlaces } from '../../view/map/level-places';
import type { CrossRowView, UnitRow } from '../../view/panel-view';
import { CROSS_RULE, crossFigure } from '../../view/schemes/cross-rows';
import { cogLabel, deckSource } from '../../view/text/copy';
import { crossNote, reachParts } from '../../view/text/cross-words';
import { formatInteger, formatPercent, GAP, plural } from '../../view/text/formats';
import { placeLink } from '../../view/text/links';
import type { ThemePage } from '../theme-page';
import { CHOICE, NEED_CASES } from './choice';
import { needConclusion } from './conclusion';
import { needControls } from './controls';
import { needHover } from './hover';
import { needLegend } from './legend';
import {
  byNeed,
  crossIn,
  indicatorCertainty,
  indicatorSource,
  lectureOf,
  type NeedUnit,
  needCertainty,
  needReading,
  reachedOf,
  unitCertainty,
} from './reading';
import {
  caseLabel,
  caseParts,
  highWord,
  NO_INDICATOR,
  READING_NOTE,
  thresholdText,
  unitsName,
  unitsText,
  valueText,
} from './words';

/** Inhabitants of a territory, unless its value says them already. */
const besideValue = ({ calcul }: Indicator, { population }: NeedUnit): readonly string[] =>
  calcul === 'population' ? [] : [plural(population, 'habitant')];

/** Territories, their inhabitants, and their share of the region. */
function figuresOf(
  model: Model,
  indicator: Indicator,
  units: readonly NeedUnit[],
  label: string,
): readonly Figure[] {
  // Which they are rests on the values, and on every perimeter.
  const certainty = compose([indicatorCertainty(indicator), crossCoverage(model).certainty]);
  const population = units.reduce((total, unit) => total + unit.population, 0);
  const everyone = model.cog.communes.population.reduce((total, value) => total + value, 0);
  const share = population / Math.max(everyone, 1);
  const { inPart, population: reached } = reachedOf(units);
  const figures = [
    crossFigure(label, units.length, 'territoires', certainty),
    ...(inPart > 0 ? [crossFigure('dont en partie', inPart, 'territoires', certainty)] : []),
    crossFigure('habitants', population, 'habitants', certainty),
    ...(inPart > 0 ? [crossFigure('dont dans les communes atteintes', reached, 'habitants', certainty)] : []),
    { ...crossFigure('de la population régionale', share, '%', certainty), text: formatPercent(share) },
  ];
  const { nom, source, millesime } = indicator;
  const rule = `${nom}${GAP}: ${source}, ${millesime}. ${CROSS_RULE}`;
  return figures.map((figure) => ({ ...figure, provenance: { kind: 'cog', rule } }));
}

const joinedNotes = (...notes: readonly (string | null)[]): string | null =>
  notes.filter((note) => note !== null).join(' ') || null;

/** The cases of highest need, « no scheme » first: each with its territories, from the highest down. */
function cases(model: Model, { besoins }: ExplorerState): readonly CrossRowView[] {
  const reading = needReading(model, besoins);
  if (reading === null) return [];
  const { indicator } = reading;
  const ranked = byNeed(reading);
  return NEED_CASES.flatMap((cas): CrossRowView[] => {
    const own = ranked.filter((unit) => unit.cas === cas);
    if (caseParts(cas).high !== true || own.length === 0) return [];
    return [
      {
        id: `besoins-${cas}`,
        label: caseLabel(cas, indicator.sens),
        figures: figuresOf(model, indicator, own, unitsName(indicator.niveau)),
        shares: [],
        note: joinedNotes(
          cas === 'eleve-aucun' ? READING_NOTE : null,
          crossNote(model, caseParts(cas).reach),
        ),
        title: unitsText(own.length, indicator.niveau),
        places: own.map((unit) => ({
          link: placeLink(model, unit.place),
          detail: [
            valueText(unit.value, indicator),
            ...besideValue(indicator, unit),
            ...[reachParts(crossIn(model, unit)) ?? []].flat(),
          ].join(' · '),
        })),
      },
    ];
  });
}

function rows(model: Model, { besoins }: ExplorerState): readonly UnitRow[] {
  const reading = needReading(model, besoins);
  if (reading === null) return [];
  const { indicator } = reading;
  const ranked = byNeed(reading);
  const longest = Math.max(...ranked.map(({ value }) => value), 0);
  return ranked.map((unit) => ({
    link: placeLink(model, unit.place),
    value: valueText(unit.value, indicator),
    // The value is as sure as its source; its case rests on the perimeters too, and says so in its own words.
    detail: [
      ...(unit.cas === null
        ? []
        : [
            `${caseLabel(unit.cas, indicator.sens)}, ${DEGREE_WORD[unitCertainty(model, indicator, unit).degree]}`,
          ]),
      ...besideValue(indicator, unit),
    ].join(' · '),
    sure: { value: unit.value, certainty: indicatorCertainty(indicator) },
    ratio: longest > 0 ? Math.max(unit.value, 0) / longest : 0,
  }));
}

function detail(model: Model, { besoins }: ExplorerState): string | null {
  const reading = needReading(model, besoins);
  if (reading === null || reading.threshold === null || lectureOf(model, besoins) === 'valeur') return null;
  const { indicator, threshold, units } = reading;
  const measured = units.filter(({ value }) => typeof value === 'number').length;
  const high = units.filter((unit) => unit.high).length;
  // The list and the figures of the theme tell, without a choice, what nothing reaches.
  const rule = crossNote(model, besoins.cas === null ? 'aucun' : caseParts(besoins.cas).reach);
  return `${highWord(indicator.sens)}${GAP}: ${thresholdText(threshold, indicator)} (${formatInteger(high)} sur ${unitsText(measured, indicator.niveau)}). ${joinedNotes(READING_NOTE, rule)}`;
}

const asked = (model: Model, { besoins }: ExplorerState): readonly NeedUnit[] =>
  (needReading(model, besoins)?.units ?? []).filter((unit) => unit.asked);

export const PAGE: ThemePage<(typeof CHOICE)['filterIds'][number]> = {
  label: 'Besoins',
  inSentence: 'besoins',
  unitsLabel: 'Unités du thème',
  unitsTitle: 'Du plus au moins élevé',
  pickable: (model, { besoins }) =>
    levelPlaces(model, indicatorOf(model, besoins.indicateur)?.niveau ?? 'epci'),
  subject: (model, { besoins }) => {
    const indicator = indicatorOf(model, besoins.indicateur);
    if (indicator === null) return NO_INDICATOR;
    const what = `${indicator.nom}${lectureOf(model, besoins) === 'croise' ? ' et dispositifs' : ''}`;
    return `${what}, par ${indicator.niveau === 'epci' ? 'EPCI' : indicator.niveau === 'departement' ? 'département' : 'commune'}`;
  },
  conclusion: needConclusion,
  detail,
  filterLabels: {
    cas: (model, { besoins: { cas, indicateur } }) =>
      cas === null ? '' : caseLabel(cas, indicatorOf(model, indicateur)?.sens ?? 'neutre'),
  },
  moreFilters: false,
  opens: {
    label: 'Ouvrir un fichier…',
    shown: (id) => ({
      theme: 'besoins',
      besoins: id === null ? CHOICE.start : { ...CHOICE.start, indicateur: id, lecture: 'valeur' },
    }),
    drawn: (model, { besoins }) => {
      const indicator = indicatorOf(model, besoins.indicateur);
      return indicator?.joint ? { id: indicator.id, nom: indicator.nom } : null;
    },
  },
  scatter: () => import('./later/scatter').then(({ needScatter }) => needScatter),
  unlinked: (model, { besoins }) =>
    indicatorOf(model, besoins.indicateur)?.joint
      ? 'L’indicateur vient d’un fichier ouvert ici\u00a0: le lien ne le porte pas, et s’ouvre sur le premier indicateur publié.'
      : null,
  about: 'Indicateurs de contexte et dispositifs',
  source: (model, { besoins }) => {
    const indicator = indicatorOf(model, besoins.indicateur);
    return indicator === null ? { kind: 'cog', rule: NO_INDICATOR } : indicatorSource(indicator);
  },
  certainty: (model, { besoins }) =>
    indicatorOf(model, besoins.indicateur) ? needCertainty(model, besoins) : OFFICIAL,
  rowSource,
  count: (model, state) => asked(model, state).length,
  counted: (_, __, count) => plural(count, 'territoire'),
  legend: needLegend,
  controls: needControls,
  figures: (model, state) => {
    const reading = needReading(model, state.besoins);
    if (reading === null || reading.threshold === null || !schemesCrossed(model)) return [];
    const { cas } = state.besoins;
    const own =
      cas === null
        ? reading.units.filter((unit) => unit.high && unit.reach === 'aucun')
        : reading.units.filter((unit) => unit.asked);
    const { niveau, sens } = reading.indicator;
    return figuresOf(
      model,
      reading.indicator,
      own,
      `${unitsName(niveau)}${GAP}: ${caseLabel(cas ?? 'eleve-aucun', sens).toLowerCase()}`,
    );
  },
  units: rows,
  hover: needHover,
  start: (model, state) => ({
    cross: cases(model, state),
    groups: [],
    crossTitle: 'Valeurs élevées, selon les dispositifs',
  }),
};

/** Where the value of a row can be read again, and what reaches it. */
function rowSource(model: Model, _: Place, { besoins }: ExplorerState): string | null {
  const indicator = indicatorOf(model, besoins.indicateur);
  const { edition } = model.pacts;
  return indicator === null
    ? null
    : `${indicator.nom}${GAP}: ${indicator.source}, ${indicator.millesime}${GAP}; dispositifs${GAP}: ${deckSource(edition)}${GAP}; composition et population${GAP}: ${cogLabel(edition)}`;
}
