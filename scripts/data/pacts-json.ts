import { existsSync, readFileSync } from 'node:fs';
import type { GlossaryTerm, Pacts } from '../../src/domain/pacts';
import { parseCog, parseCommuneNames } from '../../src/load/cog-json';
import { knownOf, vintageOf } from '../../src/load/known-codes';
import { type KnownCodes, type ReadResult, readPacts } from '../../src/load/read-pacts';
import { DataFaults } from './data-faults';
import { boundaryPath, dataFolder } from './folders';
import { folderProblem, openFolder } from './open-folder';

/** Bytes of every CSV and of `datapackage.json` of a folder, by name. */
export const readFolder = (folder: string): ReadonlyMap<string, Uint8Array> => openFolder(folder).files;

/** Year of the geography that the boundaries were made of, as their manifest says it. */
function vintage(root: string): string | undefined {
  const path = boundaryPath(root, 'manifest.json');
  return vintageOf(existsSync(path) ? readFileSync(path, 'utf8') : '');
}

/** Codes of the region, from the committed boundaries; `null` when they are not there. */
export function knownCodes(root: string): KnownCodes | null {
  const files = ['cog.json', 'communes-cog.json', 'communes.json'].map((name) => boundaryPath(root, name));
  if (!files.every((file) => existsSync(file))) return null;
  const [units = '', communes = '', names = ''] = files.map((file) => readFileSync(file, 'utf8'));
  const cog = parseCog(units, communes);
  return { ...knownOf(cog, parseCommuneNames(names, cog.communes.codes.length)), cog: vintage(root) };
}

/**
 * Reads a folder of data as the build does.
 * @param previous files of the last version, for the warnings that compare
 */
export function readData(
  root: string,
  folder = dataFolder(root),
  previous?: ReadonlyMap<string, Uint8Array>,
): ReadResult {
  const { files, beside, unreadable } = openFolder(folder);
  return readPacts(files, knownCodes(root), { beside, unreadable, ...(previous ? { previous } : {}) });
}

/** Data that were found right. */
type Sound = Extract<ReadResult, { ok: true }>;

function load(root: string, folder = dataFolder(root)): Sound {
  const problem = folderProblem(folder);
  if (problem !== null) throw new DataFaults('data/', [problem]);
  const result = readData(root, folder);
  if (result.ok) return result;
  throw new DataFaults(
    'data/',
    result.faults.map(({ message }) => message),
  );
}

/** The validated data of a checkout, or of another folder. @throws DataFaults that lists every fault, in French. */
export const loadPacts = (root: string, folder?: string): Pacts => load(root, folder).pacts;

/** Its acronyms. @throws DataFaults that lists every fault, in French. */
export const loadGlossary = (root: string, folder?: string): readonly GlossaryTerm[] =>
  load(root, folder).glossaire;
