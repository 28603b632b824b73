import { caused, type Told } from '../lines/causes';
import { changedBySpreadsheet, isSpreadsheetError } from '../text/spreadsheet-traces';
import type { Field } from './table-schema';

/** What official files write in place of a value that they do not give: kept secret, not available. */
export const UNTOLD = ['s', 'nd'] as const;

/** A number as the files of statistics write it: « 12 », « 12,5 », « -0.3 »; `null` for anything else. */
export const decimalOf = (text: string): number | null =>
  /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;

const no = (what: string, attendu: string): Told => ({ what, attendu });
const ABSENCES = '« s » pour le secret statistique ou « nd » pour non disponible';

/** Checks a cell that holds a number with decimals, or one of the two absences. */
export function decimalFault(text: string, { title, example }: Field): Told | null {
  if (decimalOf(text) !== null || UNTOLD.some((word) => word === text)) return null;
  const wanted = `${title} en chiffres${example === undefined ? '' : `, comme « ${example} »`}, ${ABSENCES}`;
  if (isSpreadsheetError(text)) return no('erreur de formule laissée par le tableur', wanted);
  if (/^=/.test(text)) return no('formule à la place de son résultat', `${wanted} (collez la valeur)`);
  if (/^-?[\d\s.,\u00a0\u202f]+%$/.test(text)) {
    const mended = text.replace(/\s*%$/, '');
    return caused('percent', `${mended}, l’unité étant dans indicateurs.csv`, { mended });
  }
  const changed = changedBySpreadsheet(text, 'nombre');
  if (changed) return changed;
  const bare = text.replace(/[\s\u00a0\u202f’']/g, '');
  if (bare !== text && decimalOf(bare) !== null)
    return caused('formatted', `${bare}, sans espace entre les milliers`, { mended: bare });
  if (/^(s|c|secret|nd|n\.?\/?d\.?|n\.?\/?a\.?|nc|-|–|—|\.{1,3}|…)$/i.test(text))
    return no('absence écrite autrement', ABSENCES);
  return no('ce n’est pas un nombre', wanted);
}
