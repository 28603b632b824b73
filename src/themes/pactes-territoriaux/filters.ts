import { precisionGroup } from '../precisions';
import type { SoughtSubject, ThemeFilters, ThemeNarrowing, ThemeSubjects } from '../theme-later';
import { CHOICE, type PtsChoice } from './choice';
import { pactReading, pactsText } from './reading';

const filters: ThemeFilters = (model, { pts }) => ({
  groups: [
    precisionGroup(
      pts,
      (precisions) => ({ pts: { precisions } }),
      (precisions) => pactsText(pactReading(model, { ...pts, precisions })),
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
const subjects: ThemeSubjects = (model) => {
  const subject = (
    id: string,
    titre: string,
    kind: string,
    choice: Partial<PtsChoice>,
  ): readonly SoughtSubject[] => {
    const pts: PtsChoice = { ...CHOICE.start, ...choice };
    const reading = pactReading(model, pts);
    const detail = `${kind} des pactes territoriaux · ${pactsText(reading)}`;
    return reading.asked.length === 0
      ? []
      : [{ id, names: [titre], detail, change: { theme: 'pactes-territoriaux', pts } }];
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

export const FILTERS: ThemeNarrowing = { filters, subjects };
