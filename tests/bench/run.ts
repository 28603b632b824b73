/**
 * `npm run bench`: our build beside the pages that one would otherwise make, on this machine, in one run.
 * `-- --rounds 5`: visits of each page; `--write`: also into the README and `results/latest.json`; `--only <text>`:
 * the pages whose id holds the text. No time is asserted: the table tells what is reached.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { firstVisit } from '../../scripts/check-budgets';
import { ROOT } from '../../scripts/lib/run.mjs';
import { serve } from '../../scripts/serve';
import { ranSize } from './floors/ran';
import { writeInterface } from './floors/write';
import type { Bases } from './measure/arrive';
import { launch } from './measure/browser';
import { timeSearch } from './measure/search';
import { session } from './measure/session';
import { communesSize, countCommits, visit } from './measure/visit';
import { prepare, SITE } from './prepare/prepare';
import { replaceBetweenMarkers } from './report/markers';
import { APP_COMMUNES, PAGES, type PageSpec, SESSIONS } from './report/pages';
import { CONDITIONS, type Condition, type Results, type Session, type Visit } from './report/results';
import { markdownTable, pageTable, report } from './report/table';
import { vitalsTable } from './report/vitals';

const PICTURES = join(ROOT, '.cache/bench/pictures');
const RAW = join(ROOT, 'tests/bench/results/latest.json');
const README = join(ROOT, 'README.md');
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
/** Peers need what the app forbids itself: Vega compiles its expressions, the floor has its script in the page. */
const OPEN_POLICY = "default-src * data: blob: 'unsafe-inline' 'unsafe-eval'";

type Visits = Record<string, Record<Condition, Visit[]>>;
type Sessions = Record<string, Record<Condition, Session[]>>;

const MAPLIBRE = /maplibre|map-adapter/;
const REACT = /\/react-/;
const SCRIPT = /\.js$/;
const gzipOf = (files: readonly { readonly gzip: number }[]): number =>
  files.reduce((sum, { gzip }) => sum + gzip, 0);

/** Each round visits every page in both conditions, beginning elsewhere than the last: drift falls on all alike. */
async function visitAll(
  browser: Awaited<ReturnType<typeof launch>>,
  pages: readonly PageSpec[],
  rounds: number,
  bases: Bases,
): Promise<Visits> {
  const visits: Visits = Object.fromEntries(pages.map(({ id }) => [id, { fast: [], slow: [] }]));
  for (let round = 0; round < rounds; round += 1) {
    const shift = Math.floor((round * pages.length) / rounds);
    for (const spec of [...pages.slice(shift), ...pages.slice(0, shift)]) {
      for (const condition of CONDITIONS) {
        if (spec.arrival && condition === 'fast') continue;
        const picture = round === 0 ? join(PICTURES, `${spec.id}-${condition}.png`) : null;
        const found = await visit(browser, spec, condition, bases, picture);
        visits[spec.id]?.[condition].push(found);
        console.log(`${round + 1}/${rounds} ${spec.id} ${condition} ${JSON.stringify(found)}`);
      }
    }
  }
  return visits;
}

/** One session of each page in both conditions: of its sixty gestures it says a percentile, which needs no rounds. */
async function sessionsOf(pages: readonly PageSpec[], bases: Bases): Promise<Sessions> {
  const sessions: Sessions = {};
  for (const spec of pages) {
    const found: Record<Condition, Session[]> = { fast: [], slow: [] };
    for (const condition of CONDITIONS) {
      found[condition].push(await session(spec, condition, bases));
      console.log(`${spec.id} ${condition} ${JSON.stringify(found[condition])}`);
    }
    sessions[spec.id] = found;
  }
  return sessions;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      write: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1');
  const pages = PAGES.filter(({ id }) => id.includes(values.only));
  if (values.write && values.only !== '') throw new Error('--write needs all pages: leave --only out');
  await prepare();
  mkdirSync(PICTURES, { recursive: true });
  const dist = join(ROOT, 'dist');
  const app = await serve({ root: dist, base: '/pactes/' });
  const peers = await serve({ root: SITE, csp: OPEN_POLICY });
  const browser = await launch();
  try {
    await writeInterface(browser, app.url, SITE);
    const bases = { app: app.url, peers: peers.url };
    const visits = await visitAll(browser, pages, rounds, bases);
    const sessions = await sessionsOf(
      SESSIONS.filter((spec) => pages.includes(spec)),
      bases,
    );
    if (values.only !== '') {
      const { heads, rows } = vitalsTable({ visits, sessions });
      console.log(`\n${pageTable({ visits })}\n\n${markdownTable(heads, rows)}`);
      return;
    }
    const communes = PAGES.find(({ id }) => id === APP_COMMUNES);
    if (!communes) throw new Error('the list of pages has no view of the communes');
    const first = firstVisit(dist);
    const ours = first
      .map(({ path }) => path)
      .filter((path) => SCRIPT.test(path) && !MAPLIBRE.test(path) && !REACT.test(path));
    const results: Results = {
      date: new Date().toISOString().slice(0, 10),
      machine: {
        cpu: (cpus()[0]?.model ?? 'unknown').trim(),
        cores: cpus().length,
        chromium: browser.version(),
      },
      rounds,
      search: await timeSearch(browser, app.url, peers.url),
      communes: await communesSize(browser, app.url, communes),
      firstLoad: {
        gzip: gzipOf(first),
        mapLibre: gzipOf(first.filter(({ path }) => MAPLIBRE.test(path))),
        react: gzipOf(first.filter(({ path }) => REACT.test(path))),
        ran: await ranSize(browser, app.url, ours),
        rest: gzipOf(first.filter(({ path }) => !SCRIPT.test(path) && !MAPLIBRE.test(path))),
      },
      commits: await countCommits(browser, app.url),
      visits,
      sessions,
    };
    const text = report(results);
    console.log(`\n${text}`);
    if (values.write) {
      mkdirSync(join(RAW, '..'), { recursive: true });
      writeFileSync(RAW, `${JSON.stringify(results, null, 1)}\n`);
      writeFileSync(README, replaceBetweenMarkers(readFileSync(README, 'utf8'), text));
      // The formatter sets the columns of tables: what is written here is what the lint of the CI reads.
      execFileSync(process.execPath, [BIOME, 'format', '--write', README], { cwd: ROOT, stdio: 'inherit' });
    }
  } finally {
    await browser.close();
    await Promise.all([app.close(), peers.close()]);
  }
}

await main();
