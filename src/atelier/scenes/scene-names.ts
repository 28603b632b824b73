import type { Model } from '../../domain/model';
import { SCENE_KEYS } from '../../load/scenes-json';
import { suggested } from '../../load/text/nearest';
import { STATE_KEY_NAMES } from '../../state/url/state-keys';
import { figureNames } from '../../view/scenes/figure-names';
import { listNames } from '../../view/scenes/lists/scene-lists';

const WORDS = ['periode', 'site', 'titre', 'region', 'en-region', 'parties'];
const COUNTED = ['axes', 'volets', 'vagues', 'lignes', 'perimetres', 'pactes', 'appels', 'parties'];

const bare = (names: Iterable<string>): ReadonlyMap<string, string> =>
  new Map([...names].map((name) => [name, '']));

/** What a scene may name, by what the sentence says of a name that nobody knows. */
const KINDS: readonly {
  readonly form: RegExp;
  readonly attendu: string;
  readonly names: (model: Model) => ReadonlyMap<string, string>;
}[] = [
  {
    form: /\{([^{}]*)\}.*ce chiffre n’existe pas/,
    attendu: 'un nom comme {total}, {total.axe1} ou {nombre.axes}',
    names: (model) =>
      bare([
        ...figureNames(model).map(({ name }) => name),
        ...WORDS,
        ...COUNTED.map((name) => `nombre.${name}`),
        ...model.vagues.map((num) => `annee.vague${num}`),
      ]),
  },
  {
    form: /«\s(.*?)\s».*cette liste n’existe pas/,
    attendu: 'une liste comme actions.axe1.5, contrats ou ft',
    names: (model) => new Map(listNames(model).map(({ name, label }) => [name, label])),
  },
  {
    form: /«\s([^«]*?)\s» n’est pas un territoire connu/,
    attendu: 'un territoire comme departement-59 ou epci-200093201',
    names: ({ cog }) =>
      new Map([
        ...cog.departements.map(({ code, nom }): [string, string] => [`departement-${code}`, nom]),
        ...cog.arrondissements.map(({ code, nom }): [string, string] => [`arrondissement-${code}`, nom]),
        ...cog.epci.map(({ code, nom }): [string, string] => [`epci-${code}`, nom]),
      ]),
  },
  {
    form: /«\s(.*?)\s».*ce paramètre n’existe pas/,
    attendu: 'la fin d’un lien de la carte, après le « ? » (« Partager », copier le lien)',
    names: () => bare(STATE_KEY_NAMES),
  },
];

/** A sentence on the form of a scene, with the nearest of the keys where one was mistyped. */
export function answeredKey(fault: string): string {
  const key = / : « ([^»]*) » inconnu\. Attendu : genre,/.exec(fault)?.[1];
  return key === undefined ? fault : fault.replace(/\.$/, `${suggested(key, bare(SCENE_KEYS))}.`);
}

/** A sentence of a scene that names what nobody knows, with what was expected and the nearest names. */
export function answered(model: Model, fault: string): string {
  if (/Attendu\s:/.test(fault)) return fault;
  const said = fault.replace(/\.$/, '');
  for (const { form, attendu, names } of KINDS) {
    const word = form.exec(fault)?.[1];
    if (word !== undefined) return `${said}. Attendu : ${attendu}${suggested(word, names(model))}.`;
  }
  return `${said}. Attendu : la fin d’un lien de la carte, après le « ? » (« Partager », copier le lien).`;
}
