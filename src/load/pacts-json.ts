import type { GlossaryTerm, Pacts } from '../domain/pacts';
import { ownField } from './text/own-field';

const LISTS = [
  'natures',
  'vagues',
  'parties',
  'axes',
  'thematiques',
  'rubriques',
  'sujets',
  'actions',
  'franceTravail',
  'ptsThematiques',
  'ptsPublics',
  'pactesTerritoriaux',
  'enveloppes',
  'appels',
  'melContrat',
  'methode',
  'indicateurs',
] as const satisfies readonly (keyof Pacts)[];

const isPacts = (json: unknown): json is Pacts =>
  typeof json === 'object' &&
  json !== null &&
  'version' in json &&
  'edition' in json &&
  LISTS.every((name) => Array.isArray(ownField(json, name)));

/**
 * The data module of the build. Its cells were checked when the site was built; here only its shape is, against a cut
 * or foreign file.
 * @throws Error with a French sentence.
 */
export function parsePacts(json: unknown): Pacts {
  if (!isPacts(json)) {
    throw new Error('Données des pactes : le fichier est incomplet. Rechargez la page.');
  }
  return json;
}

const TERM = ['sigle', 'nom', 'definition'] as const satisfies readonly (keyof GlossaryTerm)[];

const isTerm = (json: unknown): json is GlossaryTerm =>
  TERM.every((name) => typeof ownField(json, name) === 'string');

/**
 * The glossary of the build.
 * @throws Error with a French sentence.
 */
export function parseGlossary(json: unknown): readonly GlossaryTerm[] {
  if (!Array.isArray(json) || !json.every(isTerm)) {
    throw new Error('Glossaire : le fichier est incomplet. Rechargez la page.');
  }
  return json;
}
