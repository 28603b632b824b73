import type { Model } from '../../domain/model';
import { allFigures } from './scene-figures';

/** A name that a scene may hold, and the words by which a person chooses it. */
export interface NamedChoice {
  readonly name: string;
  readonly label: string;
}

/** Figures that the app offers for a scene, with what they say today; those that do not exist are left out. */
export function figureNames(model: Model): readonly NamedChoice[] {
  const { pacts } = model;
  const all: readonly NamedChoice[] = [
    { name: 'total.axes', label: 'le total de chaque axe (total.axes)' },
    { name: 'actions.axes', label: 'les actions de chaque axe (actions.axes)' },
  ];
  const single = allFigures(model).map(({ name, figure: { text, label } }) => {
    const party = pacts.parties.find(({ code }) => name.startsWith(`partie.${code}.`))?.nomCourt;
    return {
      name,
      label: `${text} ${label}${party && !label.includes(party) ? `, ${party}` : ''} (${name})`,
    };
  });
  return [...single, ...all];
}
