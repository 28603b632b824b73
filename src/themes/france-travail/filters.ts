import { plural } from '../../view/text/formats';
import { precisionGroup } from '../precisions';
import { noSubjects, type ThemeFilters, type ThemeNarrowing } from '../theme-later';
import { askedTerritories } from './reading';

const filters: ThemeFilters = (model, { ft }) => ({
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

export const FILTERS: ThemeNarrowing = { filters, subjects: noSubjects };
