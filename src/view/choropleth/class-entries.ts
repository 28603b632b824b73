import { CLASS_IDS, type ClassId } from '../../domain/indicators/classes';
import type { PlaceKey } from '../../domain/place';
import type { LegendEntry, LegendFilter } from '../legend';
import { territories } from '../legend/entries';
import type { AbsenceKind, MoneyAbsence } from '../map-view';
import { ABSENCE_LABEL, noneCited } from '../text/absence';
import { type Choropleth, type Classed, classFill, classLabel } from './choropleth';

type FilterOf<Id> = (id: Id) => LegendFilter | undefined;

const keysOf = ({ rows }: Choropleth, wanted: Classed): readonly PlaceKey[] =>
  rows.flatMap(({ key, classed, asked }) => (asked && classed === wanted ? [key] : []));

/** The classes that some place is in; while one of them is asked for, those that it can be changed for too. */
export const classEntries = (map: Choropleth, filterOf: FilterOf<ClassId>): readonly LegendEntry[] => {
  const ids = CLASS_IDS.slice(0, map.breaks.length + 1);
  const asked = ids.some((id) => filterOf(id)?.on);
  return ids.flatMap((id, rank): LegendEntry[] => {
    const keys = keysOf(map, rank);
    // What is not on the map has no sign; one class that nothing is in: no value at all.
    if (keys.length === 0 && (!asked || map.breaks.length === 0)) return [];
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
};

/** The kinds of absence, of these, that some place has. */
const presentEntries = <A extends AbsenceKind>(
  map: Choropleth,
  kinds: readonly A[],
  filterOf: FilterOf<A>,
  labels: Readonly<Record<A, string>>,
): readonly LegendEntry[] =>
  kinds.flatMap((absence): LegendEntry[] => {
    const keys = keysOf(map, absence);
    return keys.length === 0
      ? []
      : [
          {
            id: absence,
            label: labels[absence],
            swatch: { kind: 'fill', fill: classFill(absence, map) },
            keys,
            count: territories(keys.length),
            filter: filterOf(absence),
          },
        ];
  });

/** Of amounts. */
export const absenceEntries = (
  map: Choropleth,
  filterOf: FilterOf<MoneyAbsence>,
  narrowed: boolean,
): readonly LegendEntry[] =>
  presentEntries(map, ['aucune-action-citee', 'partage-non-ventile'], filterOf, {
    ...ABSENCE_LABEL,
    'aucune-action-citee': noneCited(narrowed),
  });
