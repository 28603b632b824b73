/**
 * Keeps `package-lock.json` usable on every system. npm leaves out of it the optional packages that its registry did
 * not have when it was written (binaries for another system, on a partial mirror); then `npm ci` fails for everyone:
 * "Missing: … from lock file". This names them again, from the exact versions that their parents ask for.
 *
 * Such an entry has no `integrity`: npm then installs that package, on that system only, without checking its sum.
 * Writing the lock file again where the registry is complete (`npm install --package-lock-only`) brings it.
 *
 * By hand: `node scripts/lib/checks/complete-lock.mjs` lists what is missing, `--write` adds it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../run.mjs';

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, cpu?: string[], os?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/**
 * Where Node would find `name` from the package in `folder`, or `null`.
 * @param {Lock['packages']} packages
 * @param {string} folder
 * @param {string} name
 */
function resolves(packages, folder, name) {
  for (let from = folder; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
    const place = `${from ? `${from}/` : ''}node_modules/${name}`;
    if (packages[place]) return place;
    if (!from) return null;
  }
}

/**
 * System, processor and C library, as the customary name of a binary package tells them:
 * `@biomejs/cli-linux-x64-musl`, `@oxc-parser/binding-win32-arm64-msvc`.
 * @param {string} name
 * @returns {{ cpu: string[], libc?: string[], os: string[] } | null}  null: the name tells no system
 */
export function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (!os || !cpu) return null;
  const ending = words.at(-1) ?? '';
  const libc = ending.startsWith('musl') ? 'musl' : ending.startsWith('gnu') ? 'glibc' : null;
  return { cpu: [cpu], ...(libc ? { libc: [libc] } : {}), os: [os] };
}

/**
 * Entries that the lock file lacks, by their place in it.
 * @param {Lock} lock
 * @returns {Record<string, Entry>}
 */
export function missingEntries({ packages }) {
  /** @type {Record<string, Entry>} */
  const missing = {};
  for (const [folder, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (resolves(packages, folder, name)) continue;
      const platform = platformOf(name);
      // A range, or a package for every system, cannot be guessed: npm must write those itself.
      if (!platform || !/^\d+\.\d+\.\d+$/.test(version)) continue;
      const { cpu, libc, os } = platform;
      // In npm's own order of keys, so that its next run changes nothing.
      missing[`node_modules/${name}`] = {
        version,
        cpu,
        ...(dev ? { dev } : {}),
        ...(libc ? { libc } : {}),
        optional: true,
        os,
      };
    }
  }
  return missing;
}

/**
 * The lock file with those entries, in npm's own order.
 * @param {Lock} lock
 * @returns {Lock}
 */
export function completeLock(lock) {
  const entries = Object.entries({ ...lock.packages, ...missingEntries(lock) });
  entries.sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(entries) };
}

function main() {
  const path = join(ROOT, 'package-lock.json');
  const lock = /** @type {Lock} */ (JSON.parse(readFileSync(path, 'utf8')));
  const missing = Object.entries(missingEntries(lock));
  for (const [place, { version }] of missing) console.log(`${place} ${version}`);
  console.log(`${missing.length} entrée(s) manquante(s) dans package-lock.json`);
  if (process.argv.includes('--write'))
    writeFileSync(path, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
  else if (missing.length > 0) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
