/** Licences of the packages that may end up in the shipped site: production dependencies of the lock file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const UNKNOWN = 'inconnue';
const yes = v.exactOptional(v.boolean());
const lock = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    packages: v.record(
      v.string(),
      v.object({
        version: v.exactOptional(v.string()),
        // A list, as old packages have it, does not say whether all of it binds or one of it suffices.
        license: v.optional(v.fallback(v.string(), UNKNOWN)),
        ...{ dev: yes, devOptional: yes, optional: yes, link: yes },
      }),
    ),
  }),
);
type Lock = v.InferOutput<typeof lock>;

/** The lock file of a checkout. @throws ValiError when it is none */
export const readLock = (root: string): Lock =>
  v.parse(lock, readFileSync(join(root, 'package-lock.json'), 'utf8'));

export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** SPDX expression, or `inconnue`. */
  readonly licence: string;
  /** Folder from the top of the repository. */
  readonly folder: string;
}

/** Licences that let anyone reuse the site; strong copyleft is not among them. */
const ACCEPTED = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Zlib', 'BlueOak-1.0.0'],
  ...['Unlicense', 'CC0-1.0', 'OFL-1.1', 'Python-2.0', 'EDL-1.0'],
]);

/** Packages whose manifest names no licence or misspells it: what their licence file says, for that version only. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  'arc@0.2.0': 'BSD-2-Clause',
  'splaytree-ts@1.0.2': 'BSD-3-Clause',
};

export function shippedPackages({ packages }: Lock): Shipped[] {
  return (
    Object.entries(packages)
      // Optional: the programs of a compiler that a package may have types read by, which no site ships.
      .filter(
        ([folder, { dev, devOptional, optional, link }]) =>
          folder !== '' && !dev && !devOptional && !optional && !link,
      )
      .map(([folder, { version = '?', license }]) => {
        const name = folder.replace(/^.*node_modules\//, '');
        return {
          name,
          version,
          licence: READ_BY_HAND[`${name}@${version}`] ?? license ?? UNKNOWN,
          folder,
        };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  );
}

/** `(MIT OR GPL-3.0)` leaves the choice: one accepted branch is enough; `MIT AND GPL-3.0` binds to both. */
export function isAccepted(licence: string): boolean {
  const bare = licence.replace(/[()]/g, ' ');
  return bare
    .split(/\sOR\s/)
    .some((branch) => branch.split(/\sAND\s/).every((part) => ACCEPTED.has(part.trim())));
}

/** Faults, as sentences; none when every shipped package may be reused freely. */
export function licenceFaults(shipped: readonly Shipped[]): string[] {
  return shipped
    .filter(({ licence }) => !isAccepted(licence))
    .map(({ name, version, licence }) => `${name} ${version} : licence ${licence}`);
}

function licenceText(root: string, folder: string): string {
  const path = join(root, folder);
  const file = existsSync(path) ? readdirSync(path).find((name) => /^licen[cs]e/i.test(name)) : undefined;
  return file ? readFileSync(join(path, file), 'utf8').trim() : '(texte de licence non joint par le paquet)';
}

/** Notice to ship with the site: most of these licences ask that their text goes with the code. */
export function licencesText(root: string): string {
  const blocks = shippedPackages(readLock(root)).map(({ name, version, licence, folder }) =>
    [`${name} ${version} — ${licence}`, '', licenceText(root, folder)].join('\n'),
  );
  const head = 'Logiciels libres dont le site peut contenir du code, avec leurs licences.';
  return `${[head, ...blocks].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
