import type { Model } from '../../domain/model';
import { partyPlace, placeKey } from '../../domain/place';
import { sceneFigure } from './scene-figures';

/** A name that a scene may hold, and the words by which a person chooses it. */
export interface NamedChoice {
  readonly name: string;
  readonly label: string;
}

/** Figures that the app offers for a scene, with what they say today; those that do not exist are left out. */
export function figureNames(model: Model): readonly NamedChoice[] {
  const { pacts } = model;
  const names = [
    'total',
    'actions',
    ...model.axes.flatMap((axe) => [`total.axe${axe}`, `actions.axe${axe}`]),
    ...pacts.thematiques.map(({ id }) => `total.${id}`),
    ...pacts.sujets.flatMap(({ id }) => [`total.sujet-${id}`, `actions.sujet-${id}`]),
    'enveloppe',
    'etat',
    'part',
    ...pacts.enveloppes.map(({ volet }) => `enveloppe.${volet}`),
    ...pacts.parties.flatMap(({ code }) => [
      `partie.${code}.total`,
      `partie.${code}.habitant`,
      `partie.${code}.actions`,
    ]),
    ...['perimetres', 'communes', 'habitants', 'approche'].flatMap((what) => [
      `ft.${what}`,
      ...pacts.vagues.map(({ num }) => `ft.vague${num}.${what}`),
    ]),
    ...['pactes', 'communes', 'habitants'].map((what) => `pts.${what}`),
    ...[...pacts.ptsThematiques, ...pacts.ptsPublics].map(({ id }) => `pts.${id}.pactes`),
    ...['les-deux', 'france-travail', 'pacte', 'aucun'].flatMap((kind) => [
      `couverture.${kind}.communes`,
      `couverture.${kind}.habitants`,
    ]),
    // Of each territory there are too many to choose from: those that contract stand for all.
    ...pacts.indicateurs.flatMap(({ id, niveau }) =>
      pacts.parties
        .map(({ code }) => partyPlace(code))
        .filter(({ kind }) => kind === niveau)
        .map((place) => `indicateur.${id}.${placeKey(place)}`),
    ),
    ...pacts.appels.map(({ id }) => `appel.${id}`),
    'appels.an',
    'appels.total',
  ];
  const all: readonly NamedChoice[] = [
    { name: 'total.axes', label: 'le total de chaque axe (total.axes)' },
    { name: 'actions.axes', label: 'les actions de chaque axe (actions.axes)' },
  ];
  const single = names.flatMap((name) => {
    const figure = sceneFigure(model, name);
    const party = pacts.parties.find(({ code }) => name.startsWith(`partie.${code}.`))?.nomCourt;
    return figure
      ? [
          {
            name,
            label: `${figure.text} ${figure.label}${party && !figure.label.includes(party) ? `, ${party}` : ''} (${name})`,
          },
        ]
      : [];
  });
  return [...single, ...all];
}
