import type { Model } from '../../domain/model';
import type { Party } from '../../domain/pacts';
import { capital, inWords, joined } from '../text/grammar';

/** Kinds of contracting parties that the data have, each with its parties. */
const kinds = ({ pacts }: Model) =>
  pacts.natures.flatMap((nature) => {
    const parties: readonly Party[] = pacts.parties.filter((party) => party.nature === nature.id);
    return parties.length > 0 ? [{ nature, parties }] : [];
  });

/** "Départements et métropoles signataires": the kinds that the data have; that they have signed, once an action says so. */
export const signatories = (model: Model): string =>
  `${capital(joined(kinds(model).map(({ nature }) => nature.pluriel)))}${model.lines.length > 0 ? ' signataires' : ''}`;

/**
 * What a table of départements has to say of the parties below them: that the total holds their contracts, and their
 * inhabitants are counted once.
 */
export function nestedNotes(model: Model): { readonly total: string | null; readonly inhabitants: string } {
  const below = kinds(model).filter(({ nature }) => nature.niveau === 'epci');
  if (below.length === 0) return { total: null, inhabitants: '' };
  const names = below.map(({ nature: { genre, pluriel }, parties }) =>
    parties.length > 1 ? `les ${inWords(parties.length, genre)} ${pluriel}` : (parties[0]?.nomArticle ?? ''),
  );
  const many = below.reduce((sum, { parties }) => sum + parties.length, 0) > 1;
  return {
    total: `Le total comprend ${joined(names)}, qui ${many ? 'ont leur' : 'a son'} propre contrat.`,
    inhabitants: ` La population ${joined(below.map(({ nature }) => `des ${nature.pluriel}`))} est comprise dans celle de leur département.`,
  };
}
