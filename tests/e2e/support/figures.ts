import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { dataFolder } from '../../../scripts/data/folders';

/** `data/*.csv` and the COG, read by a route that shares nothing with the app: journeys recompute every figure. */
export type Line = Record<string, string>;

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const file = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
/** Text of a file of the data that the site shows: those of `data/`, or of the folder that the environment names. */
export const dataText = (name: string): string => readFileSync(join(dataFolder(ROOT), name), 'utf8');
/** Lines of a table of the data. */
export const rows = (name: string): Line[] => parse(dataText(`${name}.csv`), { columns: true });
/** Values of a cell that holds several. */
export const codes = (text: string | undefined): string[] => (text ?? '').split('|');

export const cog: {
  readonly region: { readonly bbox: readonly [number, number, number, number] };
  readonly arrondissements: readonly { readonly code: string; readonly departement: string }[];
  readonly epci: readonly { readonly code: string; readonly nom: string }[];
} = JSON.parse(file('geodata/boundaries/cog.json'));
/** In parallel; `arrondissement` and `epci` are ranks in {@link cog}. */
export const communes: {
  readonly codes: readonly string[];
  readonly arrondissement: readonly number[];
  readonly epci: readonly number[];
  readonly population: readonly number[];
} = JSON.parse(file('geodata/boundaries/communes-cog.json'));

const [edition = {}] = rows('edition');
/** Date of the deck and years of the pacts, as every source says them. */
export const deckDate = `${edition.date_support}, pactes ${edition.debut}-${edition.fin}`;

/** Inhabitants of communes, by rank. */
export const inhabitantsOf = (ranks: Iterable<number>): number =>
  [...ranks].reduce((total, i) => total + (communes.population[i] ?? 0), 0);

/** Ranks of the communes inside the perimeter of a line. */
function members({ niveau, codes: text }: Line): number[] {
  const wanted = new Set(codes(text));
  if (niveau === 'infracommunal') return [];
  return communes.codes.flatMap((code, i) => {
    const own =
      niveau === 'commune'
        ? code
        : niveau === 'epci'
          ? cog.epci[communes.epci[i] ?? -1]?.code
          : cog.arrondissements[communes.arrondissement[i] ?? -1]?.code;
    return own !== undefined && wanted.has(own) ? [i] : [];
  });
}
/** Communes that lines reach, each once. */
export const reach = (lines: Line[]): Set<number> => new Set(lines.flatMap(members));

/** Euros of lines, shared or not. */
export const sum = (lines: readonly Line[]): number =>
  lines.reduce((total, line) => total + Number(line.montant_eur), 0);

export const money = rows('financements');
/** Lines of one party alone. */
export const own = (party: string, axe?: string): Line[] =>
  money.filter((line) => line.parties === party && (axe === undefined || line.axe === axe));
/** Inhabitants of a département, or of the region (`null`). */
export const inhabitants = (departement: string | null): number =>
  inhabitantsOf(
    communes.arrondissement.flatMap((rank, i) =>
      departement === null || cog.arrondissements[rank]?.departement === departement ? [i] : [],
    ),
  );

/** A number with at most so many digits after its comma. */
export const frenchAtMost = (value: number, digits: number): string =>
  new Intl.NumberFormat('fr-FR', { maximumFractionDigits: digits })
    .format(value)
    .replaceAll('\u202f', '\u00a0');

/** A number as the screen writes it. */
export const french = (value: number, digits = 0): string =>
  new Intl.NumberFormat('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .format(value)
    .replaceAll('\u202f', '\u00a0');

export const euros = (value: number): string => `${french(value)}\u00a0€`;
export const millions = (value: number): string => `${french(value / 1e6, 2)}\u00a0M€`;
