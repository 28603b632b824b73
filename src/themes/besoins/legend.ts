import { NO_VALUES } from '../../domain/indicators/indicator';
import type { Model } from '../../domain/model';
import { CROSS_CLASSES, type CrossClass } from '../../domain/schemes/cross-coverage';
import type { ExplorerState } from '../../state/explorer-state';
import { circleSteps } from '../../view/choropleth/circle-steps';
import { classEntries } from '../../view/choropleth/class-entries';
import type { Legend, LegendEntry, LegendFilter } from '../../view/legend';
import { emphasisEntries, laidOver, leftOutEntry } from '../../view/legend/entries';
import { NEED_SIGNS } from '../../view/legend/signs';
import type { Fill, MapView } from '../../view/map-view';
import { ABSENCE_LABEL } from '../../view/text/absence';
import { inhabitantsNote } from '../../view/text/copy';
import { crossNote } from '../../view/text/cross-words';
import { formatInteger, GAP } from '../../view/text/formats';
import { capital } from '../../view/text/grammar';
import { NEED_CASES, type NeedCase, type NeedChoice } from './choice';
import { areaKey, reachFill } from './draw';
import { lectureOf, type NeedReading, type NeedUnit, needReading, reachedOf } from './reading';
import {
  caseParts,
  caseSign,
  highWord,
  NEUTRAL_NOTE,
  NO_INDICATOR,
  REACH_SIGN,
  READING_NOTE,
  SAME_VALUE,
  thresholdText,
  unitsText,
  valueText,
} from './words';

/**
 * "23 EPCI (7 en partie), 300 000 hab. atteints sur 1 234 567": where some are reached in part, all their inhabitants would be
 * read as reached. Without schemes, no more than who they are.
 */
function counted(units: readonly NeedUnit[], { indicator }: NeedReading, crossed: boolean): string {
  const { inPart, population } = reachedOf(units);
  const everyone = units.reduce((total, unit) => total + unit.population, 0);
  const who = unitsText(units.length, indicator.niveau);
  return inPart === 0 || !crossed
    ? `${who}, ${formatInteger(everyone)}${GAP}hab.`
    : `${who} (${formatInteger(inPart)} en partie), ${formatInteger(population)}${GAP}hab. atteints sur ${formatInteger(everyone)}`;
}

interface Asked {
  readonly model: Model;
  readonly reading: NeedReading;
  readonly choice: NeedChoice;
}

/** One sign for a fill, with the places that have it. */
function fillEntry(
  { reading, choice }: Asked,
  id: string,
  label: string,
  fill: Fill,
  own: readonly NeedUnit[],
  filter?: LegendFilter,
): LegendEntry {
  const keys = [...new Set(own.map((unit) => areaKey(unit, fill)))];
  return {
    id,
    label,
    swatch: { kind: 'fill', fill },
    keys,
    count: counted(own, reading, choice.lecture === 'croise'),
    filter,
  };
}

/** The first sign of what the experimentation does not reach says the rule that holds there; signs left out do not. */
function withRule(
  model: Model,
  entries: readonly (readonly [LegendEntry, CrossClass | null])[],
): LegendEntry[] {
  const first = entries.findIndex(([, reach]) => reach !== null && crossNote(model, reach) !== null);
  return entries.map(([entry, reach], i) =>
    i === first && reach !== null ? { ...entry, note: crossNote(model, reach) ?? undefined } : entry,
  );
}

const caseFilter = ({ cas }: NeedChoice, own: NeedCase): LegendFilter => ({
  command: { kind: 'choose', change: { besoins: { cas: cas === own ? null : own } } },
  on: cas === own,
});

/** Much or less, by what reaches the territory: the cases that some territory is in, and the one asked for. */
function caseEntries(asked: Asked): readonly LegendEntry[] {
  const { model, reading, choice } = asked;
  const entries = NEED_CASES.flatMap((cas): (readonly [LegendEntry, CrossClass | null])[] => {
    const own = reading.units.filter((unit) => unit.cas === cas);
    if (own.length === 0) return [];
    const { high, reach } = caseParts(cas);
    const shown = choice.cas === null || choice.cas === cas;
    const label = caseSign(cas, reading.indicator.sens);
    const entry = fillEntry(
      asked,
      `cas-${cas}`,
      shown ? label : `${label} (non affiché)`,
      shown ? reachFill(reach, high === true) : { kind: 'land' },
      own,
      caseFilter(choice, cas),
    );
    return [[entry, shown ? reach : null]];
  });
  return withRule(model, entries);
}

/** What reaches a territory, where the value is told by a circle. */
const reachEntries = (asked: Asked): readonly LegendEntry[] => {
  const entries = CROSS_CLASSES.flatMap((reach): (readonly [LegendEntry, CrossClass])[] => {
    const own = asked.reading.units.filter(
      (unit) => unit.asked && unit.reach === reach && typeof unit.value === 'number',
    );
    const label = capital(REACH_SIGN[reach]);
    return own.length === 0
      ? []
      : [[fillEntry(asked, `portee-${reach}`, label, reachFill(reach, false), own), reach]];
  });
  return withRule(asked.model, entries);
};

const noValueEntries = (asked: Asked): readonly LegendEntry[] =>
  NO_VALUES.flatMap((absence): LegendEntry[] => {
    const own = asked.reading.units.filter((unit) => unit.asked && unit.value === absence);
    const fill: Fill = { kind: 'absence', absence };
    return own.length === 0 ? [] : [fillEntry(asked, absence, ABSENCE_LABEL[absence], fill, own)];
  });

/** Cases that are not asked for have their own entries: what is left is without a case. */
function leftOut(asked: Asked): readonly LegendEntry[] {
  const own = asked.reading.units.filter((unit) => !unit.asked && unit.cas === null);
  const label = 'Sans valeur, hors du filtre';
  return own.length === 0 ? [] : [fillEntry(asked, 'hors-filtre', label, { kind: 'land' }, own)];
}

function circleEntries({ reading, choice: { lecture } }: Asked): readonly LegendEntry[] {
  if (!('radius' in reading)) return [];
  const { indicator, radius, units } = reading;
  const drawn = units.filter(({ asked, high }) => asked && (lecture === 'valeur' || high));
  const values = drawn.flatMap(({ value }) => (typeof value === 'number' ? value : []));
  return circleSteps(values).map((step) => ({
    id: `cercle-${step}`,
    label: `${lecture === 'croise' ? `${highWord(indicator.sens)}${GAP}: ` : ''}${valueText(step, indicator)}`,
    swatch: { kind: 'circle', radius: radius(step) },
    keys: [],
    count: null,
  }));
}

/** A circle has an area: what is zero or less is told by its value alone. */
function withoutCircle(asked: Asked): readonly LegendEntry[] {
  const { reading, choice } = asked;
  const own = reading.units.filter(
    ({ asked: kept, value, high }) =>
      kept && typeof value === 'number' && value <= 0 && (choice.lecture === 'valeur' || high),
  );
  if (own.length === 0) return [];
  const label = own.some(({ value }) => Number(value) < 0)
    ? 'Valeur nulle ou négative\u00a0: sans cercle'
    : 'Zéro\u00a0: sans cercle';
  return [
    {
      ...fillEntry(asked, 'sans-cercle', label, { kind: 'land' }, own),
      keys: own.flatMap(({ place, key }) => (place.kind === 'commune' ? [] : [key])),
    },
  ];
}

function entriesOf(asked: Asked): readonly LegendEntry[] {
  const { reading, choice } = asked;
  if ('radius' in reading)
    return [
      ...circleEntries(asked),
      ...withoutCircle(asked),
      ...(choice.lecture === 'croise' ? reachEntries(asked) : []),
    ];
  if (choice.lecture === 'croise') return caseEntries(asked);
  // Communes of one fill are one shape: its key stands for them.
  const byKey = new Map(reading.units.map((unit) => [unit.key, unit]));
  return classEntries(reading.classes, () => undefined).map((entry) => {
    const { swatch, keys } = entry;
    const units = keys.flatMap((key) => byKey.get(key) ?? []);
    const own = swatch.kind === 'fill' ? units.map((unit) => areaKey(unit, swatch.fill)) : keys;
    return { ...entry, keys: [...new Set(own)], count: counted(units, reading, false) };
  });
}

/** How the fills are to be read, and what they do not say. */
function methodOf({ model, reading, choice }: Asked): string {
  const { indicator, threshold, units } = reading;
  const measured = units.filter(({ value }) => typeof value === 'number').length;
  const high = units.filter((unit) => unit.high).length;
  const per =
    indicator.nature === 'ratio'
      ? `Ratio (par ${indicator.denominateur})`
      : 'Nombre absolu, en cercles de surface proportionnelle';
  const from =
    threshold === null
      ? ''
      : ` ${highWord(indicator.sens)}${GAP}: ${thresholdText(threshold, indicator)} (${formatInteger(high)} sur ${unitsText(measured, indicator.niveau)}).`;
  const crossed =
    choice.lecture === 'croise'
      ? ` Un territoire a un dispositif dès qu’une de ses communes en a un. ${READING_NOTE}`
      : '';
  const neutral = indicator.sens === 'neutre' ? ` ${NEUTRAL_NOTE}` : '';
  const same = threshold === null && measured > 1 ? ` ${SAME_VALUE}` : '';
  return `${indicator.source}, ${indicator.millesime}. ${per}.${same}${choice.lecture === 'croise' ? from : ''}${crossed}${neutral} ${inhabitantsNote(model.pacts.edition)}`;
}

export function needLegend(model: Model, { besoins }: ExplorerState, view: MapView): Legend {
  const reading = needReading(model, besoins);
  const over = [...laidOver(model, view), ...emphasisEntries(view)];
  if (reading === null)
    return { title: NO_INDICATOR, method: '', entries: over, classing: null, signs: NEED_SIGNS };
  const lecture = lectureOf(model, besoins);
  const asked: Asked = { model, reading, choice: { ...besoins, lecture } };
  const { nom, unite } = reading.indicator;
  const crossedRatio = lecture === 'croise' && !('radius' in reading);
  return {
    title: lecture === 'croise' ? `${nom} et dispositifs` : `${nom}, ${unite}`,
    method: methodOf(asked),
    entries: [
      ...entriesOf(asked),
      ...noValueEntries(asked),
      ...(crossedRatio ? leftOut(asked) : leftOutEntry(view, 'Hors du filtre')),
      ...over,
    ],
    classing: null,
    signs: NEED_SIGNS,
  };
}
