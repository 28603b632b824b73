import type { LegendEntry } from '../legend';
import type { MapView } from '../map-view';
import { GAP, LEVELS_LABEL } from '../text/formats';

/** Lines of the map that are boundaries, strongest first: one sign, since they are told apart by their weight alone. */
export function limitEntry({ boundaries, areas }: MapView): readonly LegendEntry[] {
  const lines = [
    ...(areas.some(({ outline }) => outline === 'party') ? (['party'] as const) : []),
    ...boundaries.map(({ level }) => level),
  ];
  if (lines.length === 0) return [];
  const names = lines.map((line) => {
    if (line === 'party') return 'contrats';
    return line === 'epci' ? LEVELS_LABEL.epci : LEVELS_LABEL[line].toLowerCase();
  });
  return [
    {
      id: 'limites',
      label: `Limites${GAP}: ${names.join(', ')}`,
      swatch: { kind: 'limits', lines },
      keys: [],
      count: null,
    },
  ];
}
