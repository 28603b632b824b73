import { compose } from '../../domain/certainty/certainty';
import { reachCertainty } from '../../domain/certainty/schemes';
import type { Model } from '../../domain/model';
import { crossCoverage, crossOf, type UnitCross } from '../../domain/schemes/cross-coverage';
import { hasFranceTravail, hasTerritorialPacts, schemesCrossed } from '../../domain/schemes/deck-schemes';
import type { BoundaryLevel, ExplorerState } from '../../state/explorer-state';
import {
  absent,
  count,
  type IsSelected,
  inhabitants,
  LEVEL_PLURAL,
  type LevelUnit,
  levelUnits,
  none,
  PLACES,
  reachCell,
  rowOf,
  text,
} from '../../view/table/cells';
import type { TableCell, TableView } from '../../view/table-view';
import { ABSENCE_LABEL } from '../../view/text/absence';
import { outsideRule } from '../../view/text/cross-words';
import { formatPercent, GAP, plural } from '../../view/text/formats';
import type { ThemeTable } from '../theme-later';
import {
  crossIn,
  indicatorCertainty,
  type NeedReading,
  type NeedUnit,
  needReading,
  shareReached,
} from './reading';
import {
  caseLabel,
  highWord,
  NEUTRAL_NOTE,
  NO_INDICATOR,
  READING_NOTE,
  thresholdText,
  unitName,
  valueText,
} from './words';

interface Row {
  readonly unit: LevelUnit;
  /** `null` where the indicator is told at another level. */
  readonly need: NeedUnit | null;
  readonly cross: UnitCross;
}

/** One a scheme that the deck tells. */
const reachCells = (
  model: Model,
  { franceTravail, pacte, sur, inconnus }: UnitCross,
): readonly TableCell[] => [
  ...(hasFranceTravail(model) ? [reachCell(franceTravail, sur, inconnus.franceTravail > 0)] : []),
  ...(hasTerritorialPacts(model) ? [reachCell(pacte, sur, inconnus.pacte > 0)] : []),
];

function valueCells({ need }: Row, { indicator }: NeedReading): readonly TableCell[] {
  if (need === null) return [absent(`mesuré par ${unitName(indicator.niveau)}`), none, none];
  const { value, cas } = need;
  const share = shareReached(need);
  return [
    typeof value === 'number' ? { text: valueText(value, indicator), value } : absent(ABSENCE_LABEL[value]),
    cas === null ? none : text(caseLabel(cas, indicator.sens)),
    share === null
      ? absent('part inconnue')
      : { text: formatPercent(share), value: Math.round(share * 1000) / 10 },
  ];
}

/** Territories of the level: those of the indicator that the filter leaves, or all of another level, without its values. */
function rowsAt(model: Model, reading: NeedReading | null, level: BoundaryLevel): readonly Row[] {
  if (reading?.indicator.niveau !== level)
    return levelUnits(model, level).map((unit) => ({
      unit,
      need: null,
      cross: crossOf(model, unit.communes),
    }));
  return reading.units.flatMap((unit) =>
    unit.asked ? [{ unit, need: unit, cross: crossIn(model, unit) }] : [],
  );
}

const notesOf = ({ indicator, threshold }: NeedReading, told: boolean): readonly string[] => [
  `${indicator.nom}${GAP}: ${indicator.source}, ${indicator.millesime}. ${indicator.licence}.`,
  ...(threshold === null || !told
    ? []
    : [`${highWord(indicator.sens)}${GAP}: ${thresholdText(threshold, indicator)}.`]),
  ...(indicator.sens === 'neutre' ? [NEUTRAL_NOTE] : []),
  ...(told ? [READING_NOTE] : []),
];

/** Columns of what reaches a territory, where the deck tells both schemes. */
const CASES: TableView['columns'] = [
  { id: 'cas', label: 'Valeur et dispositifs', numeric: false },
  { id: 'part', label: 'Habitants des communes atteintes', numeric: true, unit: '%' },
];
const schemeColumns = (model: Model): TableView['columns'] => [
  ...(hasFranceTravail(model) ? [{ id: 'france-travail', label: 'France Travail', numeric: false }] : []),
  ...(hasTerritorialPacts(model) ? [{ id: 'pacte', label: 'Pacte territorial', numeric: false }] : []),
];

function build(model: Model, { besoins, maille }: ExplorerState, isSelected: IsSelected): TableView {
  const reading = needReading(model, besoins);
  const told = schemesCrossed(model);
  const level = maille === 'theme' ? (reading?.indicator.niveau ?? 'epci') : maille;
  const rows = rowsAt(model, reading, level);
  const communes = rows.flatMap(({ unit }) => unit.communes);
  const population = inhabitants(model, communes);
  const certainty = compose([
    ...(reading ? [indicatorCertainty(reading.indicator)] : []),
    // Which rows are of a case rests on every perimeter.
    besoins.cas === null ? reachCertainty(model, communes) : crossCoverage(model).certainty,
  ]);
  const everyone = crossOf(model, communes);
  return {
    heading: PLACES,
    caption: `${reading?.indicator.nom ?? NO_INDICATOR}, par ${LEVEL_PLURAL[level]}`,
    columns: [
      ...(reading
        ? [
            { id: 'valeur', label: reading.indicator.nom, numeric: true, unit: reading.indicator.unite },
            ...(told ? CASES : []),
          ]
        : []),
      { id: 'habitants', label: 'Habitants', numeric: true, unit: 'habitants' },
      ...schemeColumns(model),
    ],
    rows: rows.map((row) => ({
      ...rowOf(
        model,
        row.unit.place,
        isSelected,
        compose([
          ...(reading && row.need ? [indicatorCertainty(reading.indicator)] : []),
          row.cross.certainty,
        ]),
        [
          ...(reading ? valueCells(row, reading).slice(0, told ? 3 : 1) : []),
          count(inhabitants(model, row.unit.communes)),
          ...reachCells(model, row.cross),
        ],
      ),
      note: outsideRule(model, row.cross),
    })),
    certainty,
    totalLabel: 'Ensemble des lignes',
    totalNote: outsideRule(model, everyone),
    total: [
      ...(reading ? (told ? [none, text(plural(rows.length, 'territoire')), none] : [none]) : []),
      count(population),
      ...reachCells(model, everyone),
    ],
    notes: [
      ...(reading ? notesOf(reading, told) : [NO_INDICATOR]),
      ...[outsideRule(model, everyone) ?? []].flat(),
    ],
  };
}

/** The territories of the indicator with its value, how it stands to the threshold, and what reaches each. */
export const TABLE: ThemeTable = build;
