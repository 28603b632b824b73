import type { Model } from '../../domain/model';

/** Partners are known by their acronyms (« CAF », « QPV »); the words around them would find a sheet for anything. */
const acronymsIn = (texts: readonly string[]): readonly string[] =>
  texts.join(' ').match(/\p{Lu}{3,}/gu) ?? [];

/** What the sheet of the region alone tells: envelopes, comité de suivi, its partners. */
export function regionText({ pacts: { edition, methode } }: Model): string {
  const partners = methode.filter(({ groupe }) => groupe === 'comite-suivi').map(({ texte }) => texte);
  return [
    `région enveloppes pacte local ${edition.titre}`,
    ...(partners.length > 0 ? ['comité de suivi', ...acronymsIn(partners)] : []),
  ].join(' ');
}

/** What the sheet of a party tells of the contract that merges two of them. */
export function contractText({ pacts: { melContrat } }: Model, code: string): string {
  const own = melContrat.filter(({ partie }) => partie === code);
  const merged = own.flatMap(({ politiqueVille }) => politiqueVille);
  return own.length === 0
    ? ''
    : ['contrat unique contrat de ville politique de la ville', ...acronymsIn(merged)].join(' ');
}
