import { foldedWords } from '../../domain/fold-text';
import { caused, type Told } from '../lines/causes';
import { fold } from '../text/nearest';
import { textFault } from '../text/sound-text';
import { changedBySpreadsheet, digitsOf, isSpreadsheetError, isTooNarrow } from '../text/spreadsheet-traces';
import { decimalFault } from './decimal-cell';
import type { Field } from './table-schema';

/** A fault of one cell: what is wrong, what was expected; `null` when the cell is right. */
export type CellFault = Told | null;

const no = (what: string, attendu: string): CellFault => ({ what, attendu });

/** What a right cell looks like: its title and an example, never the pattern. */
const like = ({ title, example }: Field): string =>
  example === undefined ? title : `${title}, comme « ${example} »`;

/** A word that makes the number before it another one: « 3 millions environ » is not 3. */
const SIZE =
  /(?<!\p{L})(?:[kmg]|mn|mios?|mr?ds?|milles?|mill?i\p{L}*|kilo\p{L}*|[km]-?eur\p{L}*|cents?|centaines?|dizaines?|douzaines?)(?!\p{L})/iu;

const RAISED = /[¹²³\u2070-\u2079\u2080-\u2089]/u;

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** What a person has typed where a number was wanted. */
function notNumber(text: string, field: Field): CellFault {
  const wanted = `${like(field)}, en chiffres`;
  if (/^=/.test(text)) return no('formule à la place de son résultat', `${wanted} (collez la valeur)`);
  if (/^[\d\s.,]+%$/.test(text)) return no('pourcentage à la place d’un nombre', wanted);
  if (/^\([\d\s.,]+\)$|^[−–]\s?[\d\s.,]+$/.test(text)) return no('nombre négatif', wanted);
  if (RAISED.test(text)) {
    // A short number may be a power: « 10⁶ », « 12² ».
    const noted = /^(\d{3,}|\d{1,3}(?:\s\d{3})+)\s?€?\s?[¹²³\u2074-\u2079]+$/u.exec(text)?.[1];
    return no(
      'signe ou renvoi de note avec le nombre',
      noted === undefined ? wanted : `${noted.replace(/\s/g, '')}, seul`,
    );
  }
  if (SIZE.test(text)) return caused('notInteger', wanted);
  const named = /^(?:n°|\p{L}+\.?|[~≈±#])\s*(\d[\d\s]*)$/u.exec(text)?.[1]?.replace(/\s/g, '');
  if (named !== undefined) {
    return no(`un ${/^\p{L}|^n°/u.test(text) ? 'mot' : 'signe'} avec le nombre`, `${named}, seul`);
  }
  const followed = /^(\d[\d\s]*?)(?:\s?€)?(?:\s|\s?[(/])\s?\p{L}[\p{L}\s.]*\)?$/u.exec(text)?.[1];
  if (followed !== undefined) return no('un mot avec le nombre', `${followed.replace(/\s/g, '')}, seul`);
  const ordinal = /^(\d{1,3})\s?(?:ère|ere|er|re|nde|nd|ème|eme|e)$/i.exec(text)?.[1];
  if (ordinal !== undefined) return no('un mot avec le nombre', `${ordinal}, seul`);
  const roman = ROMAN.indexOf(text.toUpperCase());
  if (roman > 0) return no('nombre en chiffres romains', `${roman}, en chiffres`);
  const digits = text.replace(/[oO]/g, '0').replace(/[lI]/g, '1');
  if (/^\d+$/.test(digits) && /\d/.test(text))
    return no('lettre à la place d’un chiffre', `${digits}, en chiffres`);
  const mark = /^@(\d[\d\s]*)$|^(\d[\d\s]*?)\s?(?:[*?†°]+|\(\d\))$/.exec(text);
  const bare = (mark?.[1] ?? mark?.[2])?.replace(/\s/g, '');
  if (bare !== undefined) return no('signe ou renvoi de note avec le nombre', `${bare}, seul`);
  const years = /^(\d{4})\s?[-–/]\s?\d{4}$/.exec(text);
  if (years) return caused('twoYears', 'une année par colonne');
  return caused('notInteger', wanted);
}

function number(typed: string, field: Field): CellFault {
  const { constraints } = field;
  // Raised digits would become those of the number.
  if (RAISED.test(typed)) return notNumber(typed, field);
  // Digits of another width, and a sign that adds nothing, are told with the number that they make.
  const text = typed.normalize('NFKC').replace(/^\+(?=\d)|^[€$£]\s?(?=\d)/u, '');
  if (text !== typed && /^\d+$/.test(text)) {
    return caused('formatted', `${text}, en chiffres seuls, sans espace, virgule ni symbole`, {
      mended: text,
    });
  }
  if (!/^-?\d+$/.test(text)) {
    const changed = changedBySpreadsheet(text, 'nombre');
    if (changed) return changed;
    if (
      !/^[\d\s.,’'\u00a0\u202f]*\d[\d\s.,’'\u00a0\u202f]*(k|Mr?ds?|M|mn|mio|mille|milliers?|millions?|milliards?)?(\s?d[’'e])?\s?(€|EUR|euros?)?$/i.test(
        text,
      )
    ) {
      return notNumber(text, field);
    }
    const thousands = /^(\d{1,3})([.,])(\d{3})$/.exec(text);
    if (thousands) {
      const [, left = '', sign = '', right = ''] = thousands;
      return no(
        `nombre avec « ${sign} », qui se lit de deux façons`,
        `${left}${right} si « ${sign} » sépare les milliers, ${left} s’il sépare les décimales`,
      );
    }
    const mended = digitsOf(text) ?? undefined;
    return caused(
      'formatted',
      `${mended ?? 'un nombre entier'}, en chiffres seuls, sans espace, virgule ni symbole`,
      { mended },
    );
  }
  const value = Number(text);
  if (constraints?.minimum !== undefined && value < constraints.minimum) {
    return no('nombre trop petit', `au moins ${constraints.minimum}`);
  }
  if (constraints?.maximum !== undefined && value > constraints.maximum) {
    return no('nombre trop grand', `au plus ${constraints.maximum}`);
  }
  if (!Number.isSafeInteger(value)) return no('nombre trop grand', 'moins de seize chiffres');
  return null;
}

/**
 * The list of codes with the zeros that a spreadsheet took off (`02|80` for `2|80`); `null` when that does not make it
 * right. A SIREN never begins with a zero: one that is short has lost another digit.
 */
function withZeros(text: string, form: RegExp): string | null {
  const codes = text
    .split('|')
    .map((code) => (/^\d{1,4}$/.test(code) && !form.test(code) ? `0${code}` : code));
  const whole = codes.join('|');
  return whole !== text && form.test(whole) ? whole : null;
}

/** A list whose words are set apart by something else than `|`, set right; `null` when that does not help. */
function withBars(text: string, form: RegExp): string | null {
  const words = text.split(/\s*[|;,/+\n]\s*|\s+et\s+|\s+/).filter((word) => word !== '');
  const whole = words.join('|');
  if (form.test(whole)) return whole;
  return withZeros(whole, form);
}

/** An identifier as the files write them: `decrochage-scolaire` for « Décrochage scolaire ». */
const slug = (text: string): string => foldedWords(text, '-');

/** What a hand does to a code: a name typed as words, a letter for a digit, spaces, a year with its month. */
function byHand(text: string, form: RegExp): CellFault {
  const seen = text.replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu, '');
  if (seen !== text && form.test(seen)) return caused('invisible', `${seen}, retapé`, { mended: seen });
  const wide = text.normalize('NFKC');
  if (wide !== text && form.test(wide)) return caused('otherAlphabet', `${wide}, retapé`, { mended: wide });
  const joined = text.replace(/\b(\d{3})[\s.](\d{3})[\s.](\d{3})\b/g, '$1$2$3');
  if (joined !== text && form.test(joined)) return caused('spacedSiren', joined, { mended: joined });
  const insee = /^(\d[\dAB])[\s.](\d{3})$/.exec(text)?.slice(1).join('');
  if (insee !== undefined && form.test(insee)) return caused('spacedInsee', insee, { mended: insee });
  const digits = text.replace(/[oO]/g, '0').replace(/[lI]/g, '1');
  if (/\d/.test(text) && digits !== text && /^[\d|]+$/.test(digits) && form.test(digits))
    return no('lettre à la place d’un chiffre', `${digits}, en chiffres`);
  if (form.source === '^[0-9]{4}$') {
    const [year, ...more] = text.match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
    if (year !== undefined && more.length === 0) return no('plus que l’année', `${year}, seule`);
  }
  const upper = text.toUpperCase();
  if (/^\d[abAB]\b/.test(text) && form.test(upper)) return caused('lowerCase', upper, { mended: upper });
  const id = slug(text);
  // Words of a list with another sign between them than its own: told below.
  if (/[,;/\n]/.test(text) && withBars(text, form) !== null) return null;
  return /\p{L}{2}/u.test(text) && /[^a-z0-9-]/.test(text) && form.test(id) && !text.includes('|')
    ? caused('idMisspelt', `${id} (minuscules sans accent, mots joints par des tirets)`)
    : null;
}

function pattern(text: string, form: RegExp, field: Field): CellFault {
  const typed = byHand(text, form);
  if (typed) return typed;
  const changed = changedBySpreadsheet(text, 'code');
  if (changed) return changed;
  const zeros = withZeros(text, form);
  if (zeros !== null) {
    return caused('lostZero', `${zeros} (mettez la colonne au format Texte)`, { mended: zeros });
  }
  const bars = withBars(text, form);
  if (bars !== null && bars !== text)
    return caused('badlySetApart', `${bars} (une barre « | » entre deux, sans espace)`, { mended: bars });
  const digits = text.split('|').find((code) => /^\d{7,8}$|^\d{10,}$/.test(code));
  if (digits === undefined) return caused('misformed', like(field));
  const siren = digits.slice(0, 9);
  return digits.length === 14
    ? caused('siret', `${siren}, ses neuf premiers chiffres`, { mended: siren })
    : {
        cause: 'digitCount',
        what: `code de ${digits.length} chiffres`,
        attendu: `${like(field)} ; un SIREN a neuf chiffres`,
      };
}

/** The word of a list that a hand or a spreadsheet meant: `Oui`, `interprété`, `VRAI`. */
function meant(text: string, words: readonly string[]): string | null {
  const bare = fold(text);
  const said = /^(vrai|true|x|1|o|y|yes)$/.test(bare)
    ? 'oui'
    : /^(faux|false|0|n|no)$/.test(bare)
      ? 'non'
      : bare;
  return words.find((word) => fold(word) === said) ?? null;
}

/** Longest text of a column that sets no length: a paragraph. */
const LONGEST = 2000;

/** Checks one cell against its field. Never throws. */
export function checkCell(text: string, field: Field): CellFault {
  const { constraints } = field;
  if (text === '') {
    return constraints?.required ? caused('emptyCell', like(field)) : null;
  }
  if (field.type === 'number') return decimalFault(text, field);
  // Published as it is, it would run in the spreadsheet of whoever opens it.
  const forced = /^="([^"]*)"$/.exec(text)?.[1];
  if (forced !== undefined && constraints?.pattern && new RegExp(constraints.pattern, 'u').test(forced)) {
    return caused('formula', `${forced}, en texte (mettez la colonne au format Texte)`, { mended: forced });
  }
  if (field.type !== 'integer' && /^\s*[=+@-]/.test(text)) {
    return no(
      'texte qui commence comme une formule de tableur',
      'un texte qui ne commence ni par =, ni par +, - ou @',
    );
  }
  if (isSpreadsheetError(text)) {
    return isTooNarrow(text)
      ? no(
          'colonne trop étroite dans le tableur, qui a enregistré des dièses',
          `${like(field)} (élargissez la colonne avant d’enregistrer)`,
        )
      : no('erreur de formule laissée par le tableur', like(field));
  }
  if (field.type === 'integer') return number(text, field);
  const damaged = textFault(text);
  if (damaged) return damaged;
  if (constraints?.enum && !constraints.enum.includes(text)) {
    const word = meant(text, constraints.enum);
    return word === null
      ? caused('unknownValue', constraints.enum.join(' ou '))
      : caused('misspelt', `${word}, tel quel`, { mended: word });
  }
  if (constraints?.pattern) {
    const form = new RegExp(constraints.pattern, 'u');
    if (!form.test(text)) return pattern(text, form, field);
  }
  // Days since 1900: what a spreadsheet writes of a date in a column of texts.
  if (!constraints?.pattern && !constraints?.enum && /^[34]\d{4}$/.test(text)) {
    return no(
      'le tableur a changé la date en nombre de jours',
      `${like(field)} (mettez la colonne au format Texte)`,
    );
  }
  const length = [...text].length;
  const most = constraints?.maxLength ?? LONGEST;
  if (length <= most) return null;
  const what = `texte trop long (${length} caractères)`;
  return { cause: 'tooLong', what, attendu: `${most} caractères au plus` };
}
