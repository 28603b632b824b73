import { plural } from '../../view/text/formats';
import { precisionGroup } from '../precisions';
import type { SoughtSubject, ThemeFilters, ThemeSubjects } from '../theme-later';
import { type PtsChoice, pacts } from './choice';
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

/** Thématiques and publics of the territorial pacts: each is a filter of them. */
export const pactsSubjects: ThemeSubjects = (model) => {
  const subject = (
    id: string,
    titre: string,
    kind: string,
    choice: Partial<PtsChoice>,
  ): readonly SoughtSubject[] => {
    const pts: PtsChoice = { ...pacts.start, ...choice };
    const count = askedPacts(model, pts).length;
    const detail = `${kind} des pactes territoriaux · ${plural(count, 'pacte')}`;
    return count === 0 ? [] : [{ id, names: [titre], detail, change: { theme: 'pactes-territoriaux', pts } }];
  };
  return [
    ...model.pacts.ptsThematiques.flatMap(({ id, titre }) =>
      subject(`pts-thematique-${id}`, titre, 'thématique', { thematiques: [id] }),
    ),
    ...model.pacts.ptsPublics.flatMap(({ id, titre }) =>
      subject(`pts-public-${id}`, titre, 'public', { publics: [id] }),
    ),
  ];
};
