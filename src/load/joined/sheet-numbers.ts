import type { NoValueCode } from '../../domain/indicators/indicator';
import { decimalOf } from '../tables/decimal-cell';

/** A cell without spaces between thousands, without its unit, and with the sign of a keyboard. */
const bareOf = (text: string): string =>
  text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/[%€]$/, '')
    .replace(/^[\u2212–]/, '-')
    .replace(/^\+/, '');

/** « 1.5E-2 » is how a workbook holds 0,015. */
const plain = (bare: string): number | null =>
  /^-?\d+([.,]\d+)?E[+-]?\d+$/i.test(bare) ? Number(bare.replace(',', '.')) : decimalOf(bare);

/** Number of a cell of a public file; its unit is told by the reader. */
export const numberOf = (text: string): number | null => plain(bareOf(text));

/** Words of public files for a value kept secret or not available; others are cells that are no number. */
export const noValueCodeOf = (text: string): NoValueCode | null =>
  /^(?:s|secret(?:\s.*)?)$/i.test(text)
    ? 's'
    : /^(?:n\.?\s?\/?d\.?|#?n\.?\s?\/?a\.?|…|\.\.\.|non disponible)$/i.test(text)
      ? 'nd'
      : null;

type Sign = ',' | '.';

/** How the numbers of a column are written. */
export interface NumberStyle {
  readonly read: (text: string) => number | null;
  /** Signs between thousands that cells of the column prove: « 1,234.5 », « 1.234.567 ». */
  readonly thousands: readonly Sign[];
  /** A number that may be a thousand times what is read: nothing in the column tells. */
  readonly doubtful: string | null;
}

/** A number cut into thousands by a sign; whether it can be nothing else. */
const GROUPED: Readonly<Record<Sign, { readonly whole: RegExp; readonly proof: RegExp }>> = {
  ',': { whole: /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/, proof: /,.*[,.]/ },
  '.': { whole: /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/, proof: /\..*[.,]/ },
};
const SIGNS: readonly Sign[] = [',', '.'];
const proves = (sign: Sign, bare: string): boolean =>
  GROUPED[sign].whole.test(bare) && GROUPED[sign].proof.test(bare);

/** Looks at all the cells of a column: one alone does not tell whether « 24,107 » are twenty-four or thousands. */
export function numberStyle(cells: Iterable<string>): NumberStyle {
  const cut: string[] = [];
  for (const cell of cells) if (/\d[.,]\d/.test(cell)) cut.push(bareOf(cell));
  const thousands = SIGNS.filter((sign) => cut.some((bare) => proves(sign, bare)));
  if (thousands.length > 0)
    return {
      read: (text) => {
        const bare = bareOf(text);
        const own = thousands.find((sign) => proves(sign, bare));
        if (own) return plain(bare.replaceAll(own, ''));
        const [sign] = thousands;
        if (!sign || !SIGNS.some((one) => GROUPED[one].whole.test(bare))) return plain(bare);
        // Where the column writes both ways, one sign alone tells nothing.
        return thousands.length > 1 ? null : plain(bare.replaceAll(sign, ''));
      },
      thousands,
      doubtful: null,
    };
  const doubtful = SIGNS.some((sign) => {
    const some = cut.filter((bare) => bare.includes(sign));
    return some.length > 0 && some.every((bare) => GROUPED[sign].whole.test(bare));
  });
  return { read: numberOf, thousands, doubtful: doubtful ? (cut[0] ?? null) : null };
}
