/**
 * The core journeys in the two other engines: Firefox (WebDriver BiDi), with and without WebGL, and WebKitGTK
 * (WebDriver), on a screen that nobody sees. Alone: `npm run test:engines`. Debian packages: `xvfb firefox-esr
 * webkit2gtk-driver`. Last line: the counts; exit 77 with the reason when no engine is there.
 */
import { existsSync } from 'node:fs';
import { ROOT } from '../../scripts/lib/run.mjs';
import { announce, tell } from '../../scripts/lib/say.mjs';
import { candidates } from './engines/browsers.mjs';
import { passJourneys } from './engines/journeys.mjs';
import { firstLine, screen, start } from './engines/programs.mjs';

const SKIPPED = 77;

/** @param {string} reason */
function skip(reason) {
  console.log(reason);
  process.exitCode = SKIPPED;
}

async function main() {
  if (!existsSync(`${ROOT}dist/index.html`)) {
    tell({ what: "La version de production n'existe pas.", where: 'dist/', todo: 'lancez npm run build.' });
    process.exitCode = 1;
    return;
  }
  const engines = candidates();
  const there = engines.filter(({ missing }) => missing === null);
  if (there.length === 0) return skip([...new Set(engines.map(({ missing }) => missing))].join(' ; '));
  const shown = await screen();
  if (!shown) return skip('aucun écran : paquet xvfb absent');

  const args = ['--import', 'tsx', `${ROOT}scripts/serve.ts`, '--root', `${ROOT}dist`, '--port', '0'];
  const server = start(process.execPath, args, { said: 'stdout' });
  let [passed, failed] = [0, 0];
  try {
    const base = await firstLine(server.child.stdout);
    for (const { name, renderer, launch } of there) {
      announce(name);
      try {
        const engine = await launch(shown.display);
        const count = await passJourneys(name, engine, base, renderer);
        passed += count.passed;
        failed += count.failed;
        await engine.close();
      } catch (error) {
        failed += 1;
        console.log(`  ✗ ${name} : ${error instanceof Error ? error.message : error}`);
      }
    }
  } finally {
    await server.stop();
    await shown.stop();
  }
  const skipped = engines.filter(({ missing }) => missing !== null);
  for (const { name, missing } of skipped) console.log(`  – ${name} : ${missing}`);
  const left = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  console.log(`${passed} passed, ${failed} failed${left}`);
  if (failed > 0) process.exitCode = 1;
}

await main();
