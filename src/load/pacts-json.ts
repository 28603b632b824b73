import type { Pacts } from '../domain/pacts';

const isPacts = (json: unknown): json is Pacts =>
  typeof json === 'object' && json !== null && 'actions' in json;
export function parsePacts(json: unknown): Pacts {
  if (!isPacts(json)) throw new Error('Données des pactes : le fichier est incomplet. Rechargez la page.');
  return json;
}
