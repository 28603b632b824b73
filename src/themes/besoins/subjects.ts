import type { ThemeSubjects } from '../theme-later';
import { need } from './choice';

/** Each indicator, which leads to its map. */
export const needSubjects: ThemeSubjects = ({ pacts }) =>
  pacts.indicateurs.map(({ id, nom, unite, millesime }) => ({
    id: `indicateur-${id}`,
    names: [nom],
    detail: `Indicateur de contexte · ${unite}, ${millesime}`,
    change: { theme: 'besoins', besoins: { ...need.start, indicateur: id, lecture: 'valeur' } },
  }));
