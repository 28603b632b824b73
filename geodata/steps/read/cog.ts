/** What we read of `@etalab/decoupage-administratif` (INSEE, COG 2026), and of the collectivities that it does not hold. */
import * as v from 'valibot';
import { parseJson } from '../../../scripts/lib/json/parse-json';
import { open, text } from '../../../scripts/lib/json/told-schema';
import { collectivite } from './sources';

const TEXT = 'un texte';
const NUMBER = 'un nombre';
const code = text('un code');
const nom = text(TEXT);
/** « Type de nom en clair » of INSEE: which article goes before the name. */
const typeLiaison = v.exactOptional(v.number(NUMBER));
const texts = v.exactOptional(v.pipe(v.array(v.string(TEXT), 'une liste de textes'), v.readonly()));
const rows = <S extends v.GenericSchema>(row: S) => v.pipe(v.array(row, 'une liste'), v.readonly());

const commune = open({
  ...{ code, nom, type: text(TEXT) },
  region: v.exactOptional(code),
  departement: v.exactOptional(code),
  arrondissement: v.exactOptional(code),
  population: v.exactOptional(v.number(NUMBER)),
  codesPostaux: texts,
  anciensCodes: texts,
  chefLieu: v.exactOptional(code),
});
const unit = { code, nom, typeLiaison };

const FILES = {
  communes: rows(commune),
  epci: rows(open({ code, nom, type: text(TEXT), membres: rows(open({ code })) })),
  arrondissements: rows(open({ ...unit, departement: v.exactOptional(code) })),
  departements: rows(open({ ...unit, region: code })),
  regions: rows(open({ ...unit, zone: text(TEXT) })),
  collectivites: rows(collectivite),
};
type Name = keyof typeof FILES;

/** Texts of the JSON files of that name; the last one: lines of `sources.json`. */
export type CogTexts = Readonly<Record<Exclude<Name, 'collectivites'>, string>> & {
  readonly collectivites?: string;
};

const read = new WeakMap<CogTexts, Map<Name, unknown>>();

/**
 * Rows of a file, read once for all regions.
 * @throws DataFaults that lists what is not as we read it, in French
 */
export function cogRows<N extends Name>(cog: CogTexts, name: N): v.InferOutput<(typeof FILES)[N]> {
  const known = read.get(cog) ?? new Map<Name, unknown>();
  read.set(cog, known);
  if (!known.has(name))
    known.set(name, parseJson(FILES[name], cog[name] ?? '[]', `Code officiel géographique, ${name}.json`));
  return known.get(name) as v.InferOutput<(typeof FILES)[N]>;
}
