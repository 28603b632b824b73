import { plural } from '../../view/text/formats';
import { precisionGroup } from '../precisions';
import type { ThemeFilters } from '../theme-later';
import { askedTerritories } from './reading';

export const franceTravailFilters: ThemeFilters = (model, { ft }) => ({
  groups: [
    precisionGroup(
      ft,
      (precisions) => ({ ft: { precisions } }),
      (precisions) => plural(askedTerritories(model, { ...ft, precisions }).length, 'territoire'),
    ),
  ],
  montant: null,
  texte: {
    id: 'ft',
    value: ft.texte,
    label: 'Texte dans le nom ou le libellé du support',
    command: (texte) => ({ kind: 'choose', change: { ft: { texte } } }),
  },
  sharing: null,
});
