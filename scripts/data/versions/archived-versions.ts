import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Pacts } from '../../../src/domain/pacts';
import {
  aboutVersion,
  dayOfId,
  digestOfId,
  unnamed,
  type Version,
} from '../../../src/domain/versions/version';
import { contentDigest } from '../../../src/load/versions/content-digest';
import { commandOf } from '../../lib/region.mjs';
import { DataFaults } from '../data-faults';
import { dataFolder } from '../folders';
import { openFile } from '../open-folder';
import { loadPacts, readFolder } from '../pacts-json';

/** Folder of the data that keeps every version published, each in a folder that bears its id. */
export const VERSIONS_FOLDER = 'versions';
/** In the folder of a version: its name and its note. */
export const ABOUT_FILE = 'version.json';

const ask = (): string => commandOf('version:data', '"nom de la version"');

export interface ArchivedVersion extends Version {
  readonly date: string;
  /** Its pack: tables, schemas, scenes, as they were. */
  readonly folder: string;
}

const UNNAMED = '« nom » manque. Attendu : le nom de la version.';
const UNREADABLE = 'ce n’est pas du JSON. Attendu : {"nom": "comité du 12 juin 2026", "note": ""}.';
const about = v.pipe(
  v.string(),
  v.parseJson(undefined, UNREADABLE),
  v.object(
    {
      nom: v.pipe(v.string(UNNAMED), v.trim(), v.nonEmpty(UNNAMED)),
      note: v.fallback(v.pipe(v.string(), v.trim()), ''),
    },
    UNNAMED,
  ),
);

/** Name and note of a version, or a French sentence. */
function aboutOf(path: string): v.InferOutput<typeof about> | string {
  const bytes = openFile(path);
  if (typeof bytes === 'string') return `${bytes}. Attendu : un JSON avec « nom » et « note ».`;
  const { success, output, issues } = v.safeParse(about, new TextDecoder().decode(bytes));
  return success ? output : issues[0].message;
}

/** The version of a folder, or its faults in French. */
function versionOf(folder: string, id: string): ArchivedVersion | string {
  const at = `${VERSIONS_FOLDER}/${id}`;
  const date = dayOfId(id);
  if (date === null) {
    return `${at} : nom de dossier inconnu. Attendu : la date et l’empreinte, comme 2026-06-12-1a2b3c4d (${ask()} l’écrit).`;
  }
  const about = aboutOf(join(folder, ABOUT_FILE));
  if (typeof about === 'string') return `${at}/${ABOUT_FILE} : ${about}`;
  const digest = contentDigest(readFolder(folder));
  if (digest !== digestOfId(id)) {
    return `${at} : les chiffres de cette version publiée ont changé (empreinte ${digest}). Attendu : les chiffres d’origine, qu’un lien figé promet ; remettez-les, et donnez aux nouveaux un nom à eux : ${ask()}.`;
  }
  return { id, date, folder, ...about };
}

/**
 * Every version that a folder of data keeps, the newest first.
 * @throws DataFaults when one is not what it was
 */
export function archivedVersions(data: string): readonly ArchivedVersion[] {
  const folder = join(data, VERSIONS_FOLDER);
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .sort()
    .reverse()
    .map((name) => versionOf(join(folder, name), name));
  const faults = found.filter((one) => typeof one === 'string');
  if (faults.length > 0) throw new DataFaults('data/', faults);
  return found.flatMap((one) => (typeof one === 'string' ? [] : [one]));
}

export interface Editions {
  /** What the tables of the folder say now. */
  readonly current: Version;
  readonly archived: readonly ArchivedVersion[];
  /** Figures have changed since the last version that was given a name. */
  readonly changed: boolean;
}

/** The versions of a folder of data, and which of them its tables are. @throws DataFaults */
export function readVersions(data: string): Editions {
  const archived = archivedVersions(data);
  const digest = contentDigest(readFolder(data));
  const same = archived.find(({ id }) => digestOfId(id) === digest);
  const current: Version = same ? aboutVersion(same) : unnamed(digest);
  return { current, archived, changed: archived.length > 0 && same === undefined };
}

/** The validated data of a folder, with the version that they are. @throws DataFaults */
export function versionedPacts(root: string, data = dataFolder(root)): Pacts {
  return { ...loadPacts(root, data), chiffres: readVersions(data).current };
}

/** Why changed figures are not published under the name of the last version; `null` when they are not. */
export function renamedFault({ archived: [last], changed }: Editions): string | null {
  if (!changed || !last) return null;
  return `data/ : les chiffres ont changé depuis la version ${last.id} (« ${last.nom} »), dont des liens figés portent le nom. Attendu : un nom pour les nouveaux chiffres ; lancez ${ask()}, puis recommencez (ou remettez les anciens chiffres).`;
}
