/** The part of a format that shows a value: formats have one for what is above zero, below, and zero. */
function sectionFor(format: string, value: number): string {
  const sections = format.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const own = value < 0 ? sections[1] : value === 0 ? sections[2] : undefined;
  return own ?? sections[0] ?? '';
}

/** A format without what it writes as it stands, nor its colour and language: a sign that is quoted changes nothing. */
const bare = (format: string): string =>
  format.replace(/"[^"]*"|\\.|[_*]./g, '').replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');

/** Whether a number is shown a hundred times what its cell holds. */
export const isPercentFormat = (format: string, value: number): boolean =>
  bare(sectionFor(format, value)).includes('%');

/** Whether a number is shown as a day or an hour. */
export const isDateFormat = (format: string): boolean =>
  !/^(general|standard|@)$/i.test(format) && /[dmyhs]/i.test(bare(format).replace(/e[+-]/gi, ''));

/** « 12,5% » of a cell that holds 0.125, without what a machine adds to a decimal. */
export const percentText = (value: number): string =>
  `${String(Number((value * 100).toPrecision(12))).replace('.', ',')}%`;

const DAY = 86_400_000;
/** Day that spreadsheets count from, as they see it after February 1900. */
const ORIGIN = Date.UTC(1899, 11, 30);

/** The moment that a number of a spreadsheet is, by its own clock; an earlier origin where the workbook says so. */
export const dateOfSerial = (serial: number, since1904: boolean): Date =>
  new Date(Math.round((ORIGIN + (serial + (since1904 ? 1462 : 0)) * DAY) / 1000) * 1000);

const two = (value: number): string => String(value).padStart(2, '0');
const french = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: 'UTC' });
const NAMES = {
  mmm: french({ month: 'short' }),
  mmmm: french({ month: 'long' }),
  ddd: french({ weekday: 'short' }),
  dddd: french({ weekday: 'long' }),
} as const;

/** Words and digits of one sign of a format; `null` for what it writes as it stands. @param minutes « m » is no month */
function signText(sign: string, date: Date, minutes: boolean): string | null {
  const key = sign.toLowerCase();
  const padded = (value: number): string => (key.length > 1 ? two(value) : String(value));
  if (key === 'mmm' || key === 'mmmm' || key === 'ddd' || key === 'dddd') return NAMES[key].format(date);
  switch (key[0]) {
    case 'y':
      return key.length > 2 ? String(date.getUTCFullYear()) : two(date.getUTCFullYear() % 100);
    case 'm':
      return padded(minutes ? date.getUTCMinutes() : date.getUTCMonth() + 1);
    case 'd':
      return padded(date.getUTCDate());
    case 'h':
      return padded(date.getUTCHours());
    case 's':
      return padded(date.getUTCSeconds());
    default:
      return null;
  }
}

/**
 * A day as it is shown in French: « 12 juin 2026 », « juin 2026 », « 14:30 ». One of three numbers is always
 * « 12/06/2026 »: a workbook keeps their order by the language of the machine that opens it.
 */
export function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const signs = bare(format);
  if (!/mmm/i.test(signs) && /d/i.test(signs) && /m/i.test(signs) && /y/i.test(signs)) {
    const hour = /h/i.test(signs) ? ` ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}` : '';
    return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}${hour}`;
  }
  const shown = sectionFor(format, 1).replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  const pieces = shown.match(/"[^"]*"|\\.|[_*].|\[?(?:y+|m+|d+|h+|s+)\]?|am\/pm|a\/p|./gi) ?? [];
  const isClock = (piece: string | undefined): boolean => /^\[?[hs]/i.test(piece ?? '');
  const clock = pieces.filter((piece) => /^\[?[ymdhs]/i.test(piece));
  let rank = -1;
  return pieces
    .map((piece) => {
      if (piece.startsWith('"')) return piece.slice(1, -1);
      if (piece.startsWith('\\')) return piece.slice(1);
      if (/^[_*]|^(am\/pm|a\/p|@)$/i.test(piece)) return '';
      const sign = piece.replace(/[[\]]/g, '');
      if (!/^[ymdhs]+$/i.test(sign)) return piece;
      rank += 1;
      return signText(sign, date, isClock(clock[rank - 1]) || /^\[?s/i.test(clock[rank + 1] ?? '')) ?? piece;
    })
    .join('')
    .trim();
}
