import { foldText } from '../../domain/fold-text';
import type { Model } from '../../domain/model';

/** PTS thématique tokens: a colour of the theme and a letter, so that colour is never alone. */
export const ptsToken = (index: number): string => `pts-${index + 1}`;

const upper = (text: string): string => text.toLocaleUpperCase('fr-FR');

/**
 * What a part of a symbol is called, by thématique: its first letter where no other has the same, else two letters, else
 * its rank: two parts never read alike.
 */
export function ptsLetters({ pacts }: Model): ReadonlyMap<string, string> {
  const { ptsThematiques: rows } = pacts;
  const forms = rows.map(({ titre }, i) => {
    const [first = '', ...rest] = titre.match(/\p{L}/gu) ?? [];
    return [upper(first), upper(first) + (rest[0] ?? '').toLocaleLowerCase('fr-FR'), String(i + 1)] as const;
  });
  const alone = (form: 0 | 1, i: number): boolean =>
    forms.filter((other) => foldText(other[form]) === foldText(forms[i]?.[form] ?? '')).length === 1;
  return new Map(
    rows.map(({ id }, i) => {
      const [one = '', two = '', rank = ''] = forms[i] ?? [];
      return [id, alone(0, i) ? one : alone(1, i) ? two : rank];
    }),
  );
}
