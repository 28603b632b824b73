import type { Field } from './table-schema';

/** A fault of one cell: what is wrong, what was expected; `null` when the cell is right. */
export type CellFault = { readonly what: string; readonly attendu: string } | null;

const no = (what: string, attendu: string): CellFault => ({ what, attendu });

function number(text: string, { constraints }: Field): CellFault {
  if (/^[+-]?\d+([.,]\d+)?[eE][+-]?\d+$/.test(text)) {
    return no(
      'le tableur a changé le nombre en notation scientifique',
      'le nombre en chiffres (mettez la colonne au format Nombre, sans décimale)',
    );
  }
  if (!/^-?\d+$/.test(text)) {
    return /\d/.test(text) && /^[\d\s.,€\u00a0\u202f]+$/.test(text)
      ? no('montant mis en forme', 'des chiffres seuls, sans espace, virgule ni symbole (1058000)')
      : no('ce n’est pas un nombre entier', 'un nombre entier, par exemple 1058000');
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
 * right.
 */
function withZeros(text: string, pattern: string): string | null {
  const form = new RegExp(pattern, 'u');
  const codes = text.split('|').map((code) => (/^\d+$/.test(code) && !form.test(code) ? `0${code}` : code));
  const whole = codes.join('|');
  return whole !== text && form.test(whole) ? whole : null;
}

/** What a right cell looks like: its title and an example, never the pattern. */
const like = ({ title, example }: Field): string =>
  example === undefined ? title : `${title}, comme « ${example} »`;

/** Text that a wrong save has broken: each case by its own name. */
function damage(text: string): CellFault {
  if (/Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ ©¨]|â€|Â[«»\u00a0°]/.test(text)) {
    return no('accents abîmés (UTF-8 lu comme du Windows-1252)', 'le texte avec ses accents');
  }
  if (text.includes('\ufffd')) return no('caractère perdu (« \ufffd »)', 'le texte avec ses accents');
  // A Windows-1252 save may write `?` for a narrow space: no French text has one before these signs.
  if (/«\?|\?[;:]|\d\?\d{3}/.test(text)) {
    return no('espace perdue, remplacée par « ? »', 'une espace à la place du « ? »');
  }
  return null;
}

/** Checks one cell against its field. Never throws. */
export function checkCell(text: string, field: Field): CellFault {
  const { constraints } = field;
  if (text === '') {
    return constraints?.required ? no('case vide', like(field)) : null;
  }
  if (/^#(REF|N\/?A|NOM|NAME|VALEUR|VALUE|DIV\/0)[!?]?$/i.test(text)) {
    return no('erreur de formule laissée par le tableur', like(field));
  }
  if (field.type === 'integer') return number(text, field);
  // Published as it is, it would run in the spreadsheet of whoever opens it.
  if (/^\s*[=+@-]/.test(text)) {
    return no(
      'texte qui commence comme une formule de tableur',
      'un texte qui ne commence ni par =, ni par +, - ou @',
    );
  }
  const damaged = damage(text);
  if (damaged) return damaged;
  if (constraints?.enum && !constraints.enum.includes(text)) {
    return no('valeur inconnue', constraints.enum.join(' ou '));
  }
  if (constraints?.pattern && !new RegExp(constraints.pattern, 'u').test(text)) {
    if (/^\d+([.,]\d+)?[eE]\+?\d+$/.test(text)) {
      return no(
        'le tableur a changé le code en notation scientifique',
        'le code en texte (mettez la colonne au format Texte)',
      );
    }
    const zeros = withZeros(text, constraints.pattern);
    return zeros === null
      ? no('forme inattendue', like(field))
      : no('zéro perdu en tête du code', `${zeros} (mettez la colonne au format Texte)`);
  }
  const length = [...text].length;
  if (constraints?.maxLength !== undefined && length > constraints.maxLength) {
    return no(`texte trop long (${length} caractères)`, `${constraints.maxLength} caractères au plus`);
  }
  return null;
}
