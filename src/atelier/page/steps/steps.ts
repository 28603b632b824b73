import { placeOf } from '../../check';
import { samePack } from '../../pack';
import type { AtelierWork } from '../hooks/use-atelier';

export type StepId = 'ouvrir' | 'corriger' | 'scenes' | 'changements' | 'apercu' | 'emporter';

export const STEPS: readonly { readonly id: StepId; readonly label: string; readonly title: string }[] = [
  { id: 'ouvrir', label: 'Ouvrir', title: 'Ouvrir vos fichiers' },
  { id: 'corriger', label: 'Corriger et saisir', title: 'Corriger et saisir' },
  { id: 'scenes', label: 'Scènes', title: 'Scènes de la présentation' },
  { id: 'changements', label: 'Ce qui change', title: 'Ce qui change' },
  { id: 'apercu', label: 'Aperçu', title: 'Aperçu du brouillon' },
  { id: 'emporter', label: 'Emporter', title: 'Emporter' },
];

export interface NextStep {
  readonly said: string;
  readonly hint: string;
  readonly step: StepId | null;
  readonly action: string;
}

const many = (count: number, one: string, more: string): string => `${count} ${count > 1 ? more : one}`;

/** Once nothing is wrong: from what is read to what is seen, and to what leaves. Never back. */
const ONWARDS: Readonly<Partial<Record<StepId, Omit<NextStep, 'said'>>>> = {
  changements: {
    hint: 'Voyez-les sur la carte, puis emportez vos données.',
    step: 'apercu',
    action: 'Voir l’aperçu',
  },
  apercu: {
    hint: 'Si la carte dit ce que vous attendez, emportez vos données.',
    step: 'emporter',
    action: 'Emporter',
  },
  emporter: {
    hint: 'Nommez la version, puis enregistrez de quoi publier.',
    step: null,
    action: '',
  },
};

/** What is left to do, and where: always one thing; no button leads to the step in hand. */
export function nextStep(work: AtelierWork, at: StepId): NextStep {
  const next = leftToDo(work, at);
  return next.step === at ? { ...next, step: null, action: '' } : next;
}

function leftToDo({ resources, check, checked, changes, state, scenes }: AtelierWork, at: StepId): NextStep {
  const none = { step: null, action: '' };
  if (resources === null) return { said: 'Lecture des données publiées…', hint: '', ...none };
  if (state.pack.tables.size === 0)
    return {
      said: 'Aucun pacte ouvert.',
      hint: 'Les données publiées n’ont pas pu être lues\u00a0: rechargez la page, ou ouvrez le ZIP d’un pacte.',
      ...none,
    };
  if (checked.tables.size === 0) return { said: 'Vérification des tableaux…', hint: '', ...none };
  const { length } = check.faults;
  if (length > 0)
    return {
      said: `${many(length, 'faute', 'fautes')} à corriger.`,
      hint: check.faults.every((found) => (placeOf(checked, found)?.line ?? 0) > 0)
        ? 'Chacune mène à sa case.'
        : 'Chacune mène à son tableau.',
      step: 'corriger',
      action: 'Voir les fautes',
    };
  if (scenes.faults.length > 0)
    return {
      said: `${many(scenes.faults.length, 'faute', 'fautes')} dans les scènes.`,
      hint: 'Les tableaux n’en ont plus.',
      step: 'scenes',
      action: 'Voir les scènes',
    };
  const count = changes.reduce((sum, table) => sum + table.changes.length, 0);
  if (count === 0)
    return {
      said:
        resources.published.tables.size > 0
          ? 'Données publiées, sans changement.'
          : 'Pacte ouvert, sans changement. Les données publiées n’ont pas pu être lues.',
      hint: 'Ouvrez vos fichiers, ou changez une case.',
      step: 'corriger',
      action: 'Saisir dans les tableaux',
    };
  if (samePack(state.taken, state.pack))
    return { said: 'Tout est emporté.', hint: 'Vous pouvez fermer la page.', ...none };
  const onwards = ONWARDS[at] ?? {
    hint: 'Relisez-les, puis emportez vos données.',
    step: 'changements',
    action: 'Relire les changements',
  };
  return { said: `Aucune faute, ${many(count, 'changement', 'changements')}.`, ...onwards };
}

/** Numbers beside the steps. */
export const stepCounts = ({
  check,
  changes,
  scenes,
}: AtelierWork): Readonly<Partial<Record<StepId, number>>> => ({
  corriger: check.faults.length,
  scenes: scenes.faults.length,
  changements: changes.reduce((sum, table) => sum + table.changes.length, 0),
});
