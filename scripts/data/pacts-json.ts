import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GlossaryTerm, Pacts } from '../../src/domain/pacts';
import { parseCog } from '../../src/load/cog-json';
import { type KnownCodes, type ReadResult, readPacts } from '../../src/load/read-pacts';
import { dataFolder } from './folders';

/** Bytes of every CSV and of `datapackage.json` of a folder, by name. */
export function readFolder(folder: string): ReadonlyMap<string, Uint8Array> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.csv') || name === 'datapackage.json')
      .map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
  );
}

/** Codes of the region, from the committed boundaries; `null` when they are not there. */
export function knownCodes(root: string): KnownCodes | null {
  const file = (name: string): string => join(root, 'geodata/boundaries', name);
  const [units, communes] = [file('cog.json'), file('communes-cog.json')];
  if (!existsSync(units) || !existsSync(communes)) return null;
  const cog = parseCog(readFileSync(units, 'utf8'), readFileSync(communes, 'utf8'));
  return {
    departement: new Set<string>(cog.departements.map((d) => d.code)),
    arrondissement: new Set<string>(cog.arrondissements.map((a) => a.code)),
    epci: new Set<string>(cog.epci.map((e) => e.code)),
    commune: new Set<string>(cog.communes.codes),
  };
}

export const readData = (root: string, folder = dataFolder(root)): ReadResult =>
  readPacts(readFolder(folder), knownCodes(root));

/** Data that were found right. */
type Sound = Extract<ReadResult, { ok: true }>;

function load(root: string): Sound {
  const result = readData(root);
  if (result.ok) return result;
  const lines = result.faults.map((fault) => `  - ${fault.message}`);
  throw new Error(`data/ : ${result.faults.length} faute(s)\n${lines.join('\n')}`);
}

/** The validated data of a checkout. @throws Error that lists every fault, in French. */
export const loadPacts = (root: string): Pacts => load(root).pacts;

/** Its acronyms. @throws Error that lists every fault, in French. */
export const loadGlossary = (root: string): readonly GlossaryTerm[] => load(root).glossaire;
