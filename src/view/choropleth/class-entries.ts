import type { PlaceKey } from '../../domain/place';
import type { LegendEntry, LegendFilter } from '../legend';
import { territories } from '../legend/entries';
import type { AbsenceKind, MoneyAbsence } from '../map-view';
import { ABSENCE_LABEL } from '../text/absence';
import { type Choropleth, CLASS_IDS, type Classed, type ClassId, classFill, classLabel } from './choropleth';

/** Entries of the legend of a choropleth. */

type FilterOf<Id> = (id: Id) => LegendFilter | undefined;

const keysOf = ({ rows }: Choropleth, wanted: Classed): readonly PlaceKey[] =>
  rows.flatMap(({ key, classed, asked }) => (asked && classed === wanted ? [key] : []));

/** Every class of the scale, even where nothing is in it. */
export const classEntries = (map: Choropleth, filterOf: FilterOf<ClassId>): readonly LegendEntry[] =>
  CLASS_IDS.slice(0, map.breaks.length + 1).flatMap((id, rank): LegendEntry[] => {
    const keys = keysOf(map, rank);
    // One class that nothing is in: no value at all.
    if (map.breaks.length === 0 && keys.length === 0) return [];
    return [
      {
        id,
        label: classLabel(rank, map),
        swatch: { kind: 'fill', fill: classFill(rank, map) },
        keys,
        count: territories(keys.length),
        filter: filterOf(id),
      },
    ];
  });

/** The kinds of absence, of these, that some place has. */
const presentEntries = <A extends AbsenceKind>(
  map: Choropleth,
  kinds: readonly A[],
  filterOf: FilterOf<A>,
): readonly LegendEntry[] =>
  kinds.flatMap((absence): LegendEntry[] => {
    const keys = keysOf(map, absence);
    return keys.length === 0
      ? []
      : [
          {
            id: absence,
            label: ABSENCE_LABEL[absence],
            swatch: { kind: 'fill', fill: classFill(absence, map) },
            keys,
            count: territories(keys.length),
            filter: filterOf(absence),
          },
        ];
  });

/** Of amounts. */
export const absenceEntries = (map: Choropleth, filterOf: FilterOf<MoneyAbsence>): readonly LegendEntry[] =>
  presentEntries(map, ['aucune-action-citee', 'partage-non-ventile'], filterOf);
