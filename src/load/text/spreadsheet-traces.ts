import { caused, type Told } from '../lines/causes';

const no = (what: string, attendu: string): Told => ({ what, attendu });

/**
 * A value that a spreadsheet writes in place of one that it could not compute or show: `#REF!`, `#NOMBRE!`, `#N/A`,
 * `#EPARS!`, `########`, `Err:502`… A form, since each language and each version has its own words.
 */
const ERROR =
  /(?:^|[\s|])(?:#{2,}|#[¡¿]?[\p{Lu}\d_/]+[!?]|#[\p{Lu}_]+(?:\/[\p{Lu}\d]+)?|Err(?:eur)?\s?:\s?\d{3})(?=$|[\s|])/u;

export const isSpreadsheetError = (text: string): boolean => ERROR.test(text);

/** A column too narrow for its number is the one error that a wider column mends. */
export const isTooNarrow = (text: string): boolean => /^#{2,}$/.test(text);

const MONTH =
  '(janv|févr|fevr|mars|avr|avril|mai|juin|juil|août|aout|sept|oct|nov|déc|dec|jan|feb|mar|apr|may|jun|jul|aug|sep)';
const DATE = new RegExp(
  `^(\\d{1,2}[-/. ]${MONTH}\\.?([-/. ]\\d{2,4})?|${MONTH}\\.?[-/. ]\\d{1,4}|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{4}-\\d{2}-\\d{2}([ T]00:00:00)?)$`,
  'i',
);

/** What a spreadsheet has done to a number or a code by itself; `null` when it has done nothing that we know. */
export function changedBySpreadsheet(text: string, kind: 'nombre' | 'code'): Told | null {
  const asText = 'le code en texte (mettez la colonne au format Texte)';
  if (/^[+-]?\d+([.,]\d+)?[eE][+-]?\d+$/.test(text)) {
    return kind === 'code'
      ? no('le tableur a changé le code en notation scientifique', asText)
      : no(
          'le tableur a changé le nombre en notation scientifique',
          'le nombre en chiffres (mettez la colonne au format Nombre, sans décimale)',
        );
  }
  if (DATE.test(text)) {
    return no(
      `le tableur a changé le ${kind} en date`,
      kind === 'code' ? asText : 'le nombre en chiffres (mettez la colonne au format Nombre, sans décimale)',
    );
  }
  // Three zeros after at most three digits may be thousands: nobody can tell.
  const whole = /^\d{1,3}[.,]000$/.test(text) ? undefined : /^(\d+)[.,]0+$/.exec(text)?.[1];
  if (whole !== undefined) {
    return caused('decimalsAdded', kind === 'code' ? `${whole} (mettez la colonne au format Texte)` : whole, {
      mended: whole,
    });
  }
  const forced = /^['’](\w+)$/.exec(text)?.[1];
  return forced === undefined ? null : caused('apostrophe', forced, { mended: forced });
}

/** Digits of an amount written for a reader: `1 058 000 €`, `1,058,000`, `4,74 M€`; `null` when it may be read twice. */
export function digitsOf(text: string): string | null {
  const bare = text
    // The « d’ » of « 4 M d’euros » is no part of « Md ».
    .replace(/d[’'e]\s?(?=euros?$)/i, '')
    .replace(/[\s\u00a0\u202f’']/g, '')
    .replace(/(€|EUR|euros?)$/i, '');
  const unit = /^(\d+)(?:[.,](\d+))?(k|M|Md)$/.exec(
    bare
      .replace(/K$/, 'k')
      .replace(/m$/, 'M')
      .replace(/(?:milliers?|mille)d?$/i, 'k')
      .replace(/(?:millions?|mn|mio)d?$/i, 'M')
      .replace(/(?:milliards?|mr?ds?)d?$/i, 'Md'),
  );
  if (unit) {
    const [, whole = '', part = '', size] = unit;
    const zeros = size === 'k' ? 3 : size === 'M' ? 6 : 9;
    return part.length > zeros ? null : `${whole}${part.padEnd(zeros, '0')}`.replace(/^0+(?=\d)/, '');
  }
  const whole = bare.replace(/[.,]00?$/, '');
  if (/^\d+$/.test(whole)) return whole;
  return /^\d{1,3}([.,])\d{3}(\1\d{3})+$/.test(whole) ? whole.replace(/[.,]/g, '') : null;
}
