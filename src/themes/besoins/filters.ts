import { noFilters, type ThemeNarrowing } from '../theme-later';
import { CHOICE } from './choice';

/** The search offers each indicator, which leads to its map. */
export const FILTERS: ThemeNarrowing = {
  filters: noFilters,
  subjects: ({ pacts }) =>
    pacts.indicateurs.map(({ id, nom, unite, millesime }) => ({
      id: `indicateur-${id}`,
      names: [nom],
      detail: `Indicateur de contexte · ${unite}, ${millesime}`,
      change: { theme: 'besoins', besoins: { ...CHOICE.start, indicateur: id, lecture: 'valeur' } },
    })),
};
