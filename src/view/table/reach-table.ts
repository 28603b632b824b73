import type { Certainty } from '../../domain/certainty/certainty';
import { reachCertainty } from '../../domain/certainty/schemes';
import { type CoverageTotal, coverageTotal, perimeterExtent } from '../../domain/extent';
import type { CommuneIndex, Model } from '../../domain/model';
import type { FranceTravailTerritory, PactTerritory } from '../../domain/pacts';
import type { BoundaryLevel } from '../../state/explorer-state';
import type { TableView } from '../table-view';
import { NOT_COUNTED } from '../text/figures';
import { GAP, plural } from '../text/formats';
import {
  absent,
  count,
  type IsSelected,
  inhabitants,
  LEVEL_PLURAL,
  levelUnits,
  none,
  PLACES,
  reachCell,
  rowOf,
  text,
  totalCells,
} from './cells';

export const BELOW_COMMUNES = 'Un périmètre plus petit qu’une commune n’est pas compté.';

export const totalNote = (total: CoverageTotal): readonly string[] =>
  total.populationApprochee > 0
    ? [
        `Total en deux parts${GAP}: dont ${plural(total.communesApprochees, 'commune')} et ${plural(total.populationApprochee, 'habitant')} en périmètre approché.`,
      ]
    : [];

interface Reached {
  readonly row: FranceTravailTerritory | PactTerritory;
  readonly communes: ReadonlySet<CommuneIndex>;
  /** Holds a perimeter below its level: the share is not known. */
  readonly dans: CommuneIndex | null;
}

const reachedBy = (
  model: Model,
  rows: readonly (FranceTravailTerritory | PactTerritory)[],
): readonly Reached[] =>
  rows.map((row) => {
    const extent = perimeterExtent(model, row.perimeter);
    return extent.kind === 'counted'
      ? { row, communes: new Set(extent.communes), dans: null }
      : { row, communes: new Set(), dans: extent.dans };
  });

/** A scheme, as a table of levels tells it. */
interface Scheme {
  readonly rows: readonly (FranceTravailTerritory | PactTerritory)[];
  /** Of their number, and of what they hold together. */
  readonly certainty: Certainty;
  /** True where others may belong to them, which are not counted. */
  readonly least?: boolean;
  /** « Expérimentation France Travail ». */
  readonly nom: string;
  /** « Territoires », and one of them. */
  readonly plusieurs: string;
  readonly un: string;
  /** What holds where it is not, for the rows of a file. */
  readonly outside?: string | undefined;
  readonly notes: readonly string[];
}

/** Every unit of a level, and how far the perimeters that the filters leave reach into it. */
export function reachTable(
  model: Model,
  { rows, certainty, nom, plusieurs, un, outside, notes, least = false }: Scheme,
  level: BoundaryLevel,
  isSelected: IsSelected,
): TableView {
  const reached = reachedBy(model, rows);
  const total = coverageTotal(model, rows);
  const units = levelUnits(model, level);
  return {
    heading: PLACES,
    caption: `${nom}${GAP}: ce qui est atteint, par ${LEVEL_PLURAL[level]}`,
    columns: [
      { id: 'couverture', label: 'Couverture', numeric: false },
      { id: 'territoires', label: plusieurs, numeric: false },
      { id: 'atteintes', label: 'Communes atteintes', numeric: true, unit: 'communes' },
      { id: 'habitants-atteints', label: 'Habitants atteints', numeric: true, unit: 'habitants' },
      { id: 'communes', label: 'Communes', numeric: true, unit: 'communes' },
      { id: 'habitants', label: 'Habitants', numeric: true, unit: 'habitants' },
    ],
    rows: units.map(({ place, communes }) => {
      const inside = communes.filter((i) => reached.some((one) => one.communes.has(i)));
      const touching = reached.filter(
        (one) =>
          communes.some((i) => one.communes.has(i)) || (one.dans !== null && communes.includes(one.dans)),
      );
      const row = rowOf(model, place, isSelected, reachCertainty(model, communes, rows), [
        reachCell(
          inside.length,
          communes.length,
          touching.some((one) => one.dans !== null),
        ),
        touching.length === 0 ? none : text(touching.map(({ row }) => row.nom).join(', ')),
        ...(inside.length === 0 && touching.length > 0
          ? [absent(NOT_COUNTED), absent(NOT_COUNTED)]
          : [count(inside.length), count(inhabitants(model, inside))]),
        count(communes.length),
        count(inhabitants(model, communes)),
      ]);
      return { ...row, note: inside.length < communes.length ? outside : undefined };
    }),
    certainty,
    totalLabel: `Région${least ? ', au moins' : ''}, chaque commune une fois`,
    totalNote: outside,
    total: [
      none,
      text(plural(rows.length, un)),
      ...totalCells(total),
      count(model.cog.communes.codes.length),
      count(
        inhabitants(
          model,
          model.cog.communes.codes.map((_, i) => i),
        ),
      ),
    ],
    notes: [...totalNote(total), BELOW_COMMUNES, ...notes],
  };
}
