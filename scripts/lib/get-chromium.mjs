/** Gets a Chromium for the tests: finds one, or installs one when the machine allows it. Node built-ins only. */
import { existsSync } from 'node:fs';
import { findChromium, thisMachine } from './find-chromium.mjs';
import { ROOT, run } from './run.mjs';
import { announce, tell } from './say.mjs';

const DOWNLOAD_LIMIT_MS = 60_000;
const APT_LIMIT_MS = 300_000;

/**
 * @typedef {object} Installer
 * @property {string} sentence  what the person reads while it works
 * @property {() => boolean} possible
 * @property {() => Promise<unknown>} install
 */

// Ubuntu has no package of the headless shell.
const apt = 'apt-get install -y -q --no-install-recommends';

/** @type {readonly Installer[]} */
const INSTALLERS = [
  {
    sentence: 'Aucun Chromium trouvé : installation du paquet Debian chromium…',
    possible: () =>
      process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get'),
    install: () =>
      run('sh', ['-c', `apt-get update -q && (${apt} chromium chromium-headless-shell || ${apt} chromium)`], {
        env: { DEBIAN_FRONTEND: 'noninteractive' },
        timeoutMs: APT_LIMIT_MS,
      }),
  },
  {
    sentence: 'Aucun Chromium trouvé : téléchargement de celui de Playwright (60 s au plus)…',
    possible: () => true,
    install: () =>
      run(process.execPath, [`${ROOT}node_modules/@playwright/test/cli.js`, 'install', 'chromium'], {
        timeoutMs: DOWNLOAD_LIMIT_MS,
      }),
  },
];

/**
 * Finds, else installs and finds again, one installer after the other.
 * @param {'whole' | 'light'} kind  as in `findChromium`
 * @param {import('./find-chromium.mjs').Machine} machine
 * @param {readonly Installer[]} installers
 * @returns {Promise<string | null>} path of the executable
 */
export async function getChromium(kind, machine = thisMachine(), installers = INSTALLERS) {
  let search = findChromium(machine, kind);
  for (const { path, source } of search.rejected) {
    console.warn(`Chromium écarté, il ne démarre pas ou n'existe pas : ${path} (${source})`);
  }
  for (const { sentence, possible, install } of installers) {
    if (search.found) break;
    if (!possible()) continue;
    announce(sentence);
    await install();
    search = findChromium(machine, kind);
  }
  if (search.found) return search.found.path;
  tell({
    what: "Aucun navigateur Chromium n'a été trouvé ni installé : les tests dans le navigateur ne peuvent pas tourner.",
    where: 'CHROMIUM_PATH, PATH, emplacements usuels, cache de Playwright',
    todo:
      'installez Chromium ou Google Chrome (Debian et Ubuntu : sudo apt-get install chromium), ou indiquez le vôtre : ' +
      'CHROMIUM_PATH=/chemin/vers/chrome npm test.',
  });
  return null;
}
