import { plural } from '../../view/text/formats';
import { precisionGroup } from '../precisions';
import type { ThemeFilters } from '../theme-later';
import { askedPacts } from './reading';

export const pactsFilters: ThemeFilters = (model, { pts }) => ({
  groups: [
    precisionGroup(
      pts,
      (precisions) => ({ pts: { precisions } }),
      (precisions) => plural(askedPacts(model, { ...pts, precisions }).length, 'pacte'),
    ),
  ],
  montant: null,
  texte: {
    id: 'pts',
    value: pts.texte,
    label: 'Texte dans le nom ou le libellé du support',
    command: (texte) => ({ kind: 'choose', change: { pts: { texte } } }),
  },
  sharing: null,
});
