import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOfId, digestOfId, sameNamed, versionId } from '../../../src/domain/versions/version';
import { contentDigest } from '../../../src/load/versions/content-digest';
import { commandOf } from '../../lib/region.mjs';
import { DataFaults } from '../data-faults';
import { loadPacts, readFolder } from '../pacts-json';
import { loadShow } from '../scenes';
import { archiveFiles } from './archived-files';
import { ABOUT_FILE, type ArchivedVersion, archivedVersions, VERSIONS_FOLDER } from './archived-versions';

/** What a version is given besides its figures. */
export interface Name {
  /** `2026-06-12`. */
  readonly day: string;
  readonly nom: string;
  readonly note: string;
}

/**
 * Keeps the figures of a folder of data as a version, in a folder of its own.
 * @throws DataFaults when they have faults, are a version already, or have no proper name
 */
export function freeze(root: string, data: string, { day, nom, note }: Name): ArchivedVersion {
  if (nom.trim() === '') {
    throw new DataFaults('version', [
      `nom absent. Attendu : ${commandOf('version:data', '"comité du 12 juin 2026"')}.`,
    ]);
  }
  const kept = archivedVersions(data);
  // A version that cannot be published would hold up every build to come.
  loadPacts(root, data);
  loadShow(root, data);
  const digest = contentDigest(readFolder(data));
  const same = kept.find(({ id }) => digestOfId(id) === digest);
  if (same) {
    throw new DataFaults('data/', [
      `les chiffres n’ont pas changé depuis la version ${same.id} (« ${same.nom} »). Attendu : des chiffres changés, ou cette version telle quelle.`,
    ]);
  }
  const named = sameNamed(kept, nom);
  if (named) {
    throw new DataFaults('version', [
      `« ${named.nom} » est déjà le nom de la version ${named.id} : qui choisit une version les confondrait. Attendu : un autre nom.`,
    ]);
  }
  const id = versionId(day, digest);
  // The day of an id may still be none of the calendar: 2026-02-30.
  const real = dayOfId(id) === day && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  if (!real) {
    throw new DataFaults('version', [`date « ${day} » inconnue. Attendu : un jour comme 2026-06-12.`]);
  }
  const folder = join(data, VERSIONS_FOLDER, id);
  const version: ArchivedVersion = { id, date: day, nom: nom.trim(), note: note.trim(), folder };
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(data)) {
    if (entry === VERSIONS_FOLDER || entry === 'README.md') continue;
    cpSync(join(data, entry), join(folder, entry), { recursive: true });
  }
  writeFileSync(
    join(folder, ABOUT_FILE),
    `${JSON.stringify({ nom: version.nom, note: version.note }, null, 2)}\n`,
  );
  archiveFiles(root, version);
  return version;
}
