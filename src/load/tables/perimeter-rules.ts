import { isArrondissementCode, isCommuneCode, isDepartementCode, isEpciCode } from '../../domain/codes';
import { cityOf } from '../../domain/cog';
import { caused } from '../lines/causes';
import { fold, type Suggestion, suggestion } from '../text/nearest';
import { type Fault, fault, faultOf } from './fault';
import type { Row, Table } from './read-table';
import { at, type KnownCodes, type Rule, split, type Tables } from './rule';

const FILES = ['france-travail', 'pactes-territoriaux', 'lieux'];

/** What a code of each level looks like, and the set that knows it. */
const LEVELS = {
  departement: { fits: isDepartementCode, set: 'departement', form: 'deux chiffres' },
  arrondissement: { fits: isArrondissementCode, set: 'arrondissement', form: 'trois chiffres' },
  epci: { fits: isEpciCode, set: 'epci', form: 'neuf chiffres (SIREN)' },
  commune: { fits: isCommuneCode, set: 'commune', form: 'cinq chiffres' },
  infracommunal: { fits: isCommuneCode, set: 'commune', form: 'cinq chiffres' },
} as const;

const levelOf = (row: Row): keyof typeof LEVELS | null => {
  const niveau = row.cell('niveau');
  return niveau === 'departement' ||
    niveau === 'arrondissement' ||
    niveau === 'epci' ||
    niveau === 'commune' ||
    niveau === 'infracommunal'
    ? niveau
    : null;
};

const everyRow = ({ get }: Tables, check: (table: Table, row: Row) => readonly Fault[]): readonly Fault[] =>
  FILES.flatMap((name) => {
    const table = get(name);
    return table.rows.flatMap((row) => check(table, row));
  });

const UNITS = ['departement', 'arrondissement', 'epci', 'commune'] as const;

/** Communes of a postcode that a sentence names. */
const SERVED = 3;

/** What was meant instead: the communes of a postcode, the same code at its own level, or the nearest of this level. */
function otherwise(
  known: KnownCodes | null,
  set: (typeof UNITS)[number],
  valeur: string,
  nom: string,
): Suggestion {
  if (!known) return { words: '' };
  // 21, the département, the commune on four digits, a key.
  const [, departement, commune] = /^21(\d\d)0(\d{3})\d$/.exec(valeur) ?? [];
  const insee = `${departement}${commune}`;
  if (set === 'commune' && known.commune.has(insee))
    return { words: ` ; ${valeur} est le SIREN de la commune ${insee} (${known.commune.get(insee)})` };
  const served = set === 'commune' ? (known.postales.get(valeur) ?? []) : [];
  if (served.length > 0) {
    const named = (code: string): boolean => fold(nom).includes(fold(known.commune.get(code) ?? ''));
    const first = [...served].sort((a, b) => Number(named(b)) - Number(named(a)));
    const all = first.slice(0, SERVED).map((code) => `${code} (${known.commune.get(code)})`);
    const more = served.length > SERVED ? '…' : '';
    return { words: ` ; ${valeur} est un code postal, celui de ${all.join(', ')}${more}` };
  }
  const own = UNITS.find((unit) => unit !== set && known[unit].has(valeur));
  return own === undefined
    ? suggestion(valeur, known[set])
    : { words: ` ; ${valeur} est de niveau ${own} (${known[own].get(valeur)})` };
}

const answered = (
  place: ReturnType<typeof at>,
  what: string,
  wanted: string,
  { words, near }: Suggestion,
): Fault => faultOf(place, { what, attendu: `${wanted}${words}`, near });

/**
 * Each code has the form of its level and exists. The form depends on another column, so that the schema cannot say it:
 * `25` is a fine département and an arrondissement that has lost its zero.
 */
const codesFitTheirLevel: Rule = (tables) =>
  everyRow(tables, (table, row) => {
    const niveau = levelOf(row);
    if (!niveau) return [];
    const { fits, set, form } = LEVELS[niveau];
    return split(row.cell('codes')).flatMap((valeur) => {
      const place = { ...at(table, row, 'codes'), valeur };
      const { known } = tables;
      const meant = (): Suggestion => otherwise(known, set, valeur, row.cell('nom'));
      if (!fits(valeur)) {
        // No SIREN begins with a zero.
        const zero = set !== 'epci' && fits(`0${valeur}`) && known?.[set].has(`0${valeur}`) !== false;
        return zero
          ? [
              faultOf(
                place,
                caused('lostZero', `0${valeur} (mettez la colonne au format Texte)`, {
                  mended: `0${valeur}`,
                }),
              ),
            ]
          : [answered(place, `ce n’est pas un code de niveau ${niveau}`, form, meant())];
      }
      if (!known || known[set].has(valeur)) return [];
      const city = set === 'commune' ? cityOf(valeur) : null;
      if (city !== null && known.commune.has(city)) {
        return [
          fault(
            place,
            'arrondissement municipal, qui n’est pas une commune',
            `${city} (${known.commune.get(city)}), au niveau infracommunal si ce n’est pas la commune entière`,
          ),
        ];
      }
      const today = set === 'commune' ? known.absorbees.get(valeur) : undefined;
      return today === undefined
        ? [
            answered(
              place,
              'code absent de la région',
              `un code de niveau ${niveau} du Code officiel géographique`,
              meant(),
            ),
          ]
        : [
            faultOf(
              place,
              caused('absorbed', `${today} (${known.commune.get(today)}), qui l’a absorbée`, {
                mended: today,
              }),
            ),
          ];
    });
  });

/** A code tells its département, an EPCI's apart: the SIREN says nothing, and an EPCI may lie in two. */
const codesLieInDepartement: Rule = (tables) =>
  everyRow(tables, (table, row) => {
    const departement = row.cell('departement');
    const niveau = levelOf(row);
    // What is no département is told by itself.
    if (!isDepartementCode(departement) || niveau === null || niveau === 'epci') return [];
    const { fits, set } = LEVELS[niveau];
    // A code that does not exist, or no longer, is told by the rule above.
    const exists = (code: string): boolean => tables.known?.[set].has(code) ?? true;
    return split(row.cell('codes'))
      .filter((code) => fits(code) && exists(code) && !code.startsWith(departement))
      .map((valeur) =>
        fault(
          { ...at(table, row, 'codes'), valeur },
          `code hors du département ${departement}`,
          `un code qui commence par ${departement}, ou un autre département`,
        ),
      );
  });

const belowCommuneIsOneCommune: Rule = (tables) =>
  everyRow(tables, (table, row) =>
    row.cell('niveau') === 'infracommunal' && split(row.cell('codes')).length !== 1
      ? [fault(at(table, row, 'codes'), 'plusieurs communes', 'la commune qui contient le quartier, seule')]
      : [],
  );

/** Rules on the perimeters: France Travail, pacts, places of action. */
export const PERIMETER_RULES: readonly Rule[] = [
  codesFitTheirLevel,
  codesLieInDepartement,
  belowCommuneIsOneCommune,
];
