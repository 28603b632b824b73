import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { VALUES_FOLDER } from '../../src/load/indicators/implied-schemas';
import type { DataFolder } from '../../src/load/read-pacts';

/** Left by systems in every folder they open. */
const IGNORED = /^(\.DS_Store|Thumbs\.db|desktop\.ini|README\.md|\.git\w*)$/i;

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'fichier que vous n’avez pas le droit d’ouvrir',
  EPERM: 'fichier que vous n’avez pas le droit d’ouvrir',
  EISDIR: 'c’est un dossier qui porte ce nom',
  EBUSY: 'fichier tenu par un autre programme',
  ENOENT: 'fichier absent, ou raccourci vers un fichier qui n’existe plus',
};

/** Why a file could not be opened, in French; the code of the system only when it says nothing known. */
export const whyUnreadable = (error: unknown): string =>
  WHY[codeOf(error)] ?? `fichier illisible (${codeOf(error) || 'erreur du disque'})`;

/** Bytes of a file, or why it cannot be opened. Never throws. */
export function openFile(path: string): Uint8Array | string {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    return whyUnreadable(error);
  }
}

/** A folder of data as it stands: its tables, what could not be opened, what else is there. Never throws. */
export function openFolder(folder: string): DataFolder {
  const files = new Map<string, Uint8Array>();
  const unreadable = new Map<string, string>();
  const beside: string[] = [];
  const values = join(folder, VALUES_FOLDER);
  const names = [
    ...(folderProblem(folder) === null ? readdirSync(folder) : []),
    ...(folderProblem(values) === null ? readdirSync(values).map((name) => `${VALUES_FOLDER}/${name}`) : []),
  ];
  for (const name of names.sort()) {
    if (name.endsWith('.csv') || name === 'datapackage.json') {
      const bytes = openFile(join(folder, name));
      if (typeof bytes === 'string') unreadable.set(name, bytes);
      else files.set(name, bytes);
    } else if (
      !IGNORED.test(basename(name)) &&
      statSync(join(folder, name), { throwIfNoEntry: false })?.isFile()
    ) {
      beside.push(name);
    }
  }
  return { files, beside, unreadable };
}

/** What keeps a folder from being one of data, as a French sentence; `null` when nothing does. */
export function folderProblem(folder: string): string | null {
  if (!existsSync(folder)) return `${folder} : dossier absent. Attendu : le dossier des fichiers CSV.`;
  try {
    readdirSync(folder);
    return null;
  } catch (error) {
    return codeOf(error) === 'ENOTDIR'
      ? `${folder} : c’est un fichier. Attendu : le dossier des fichiers CSV.`
      : `${folder} : dossier que vous n’avez pas le droit d’ouvrir. Attendu : un dossier que l’on peut lire.`;
  }
}
