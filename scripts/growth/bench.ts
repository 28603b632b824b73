/**
 * `npm run bench:growth`: the site without tiles, on the tiles of one region (×1) and on those of the country (×10),
 * turn by turn in one run; writes the table into `docs/growth.md`. Needs Python and PyPI the first time.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findChromium, thisMachine } from '../lib/find-chromium.mjs';
import { serve } from '../serve';
import { type FirstView, firstView, type Moves, moves, slowFirstView } from './measure';
import { buildSite, program, ROOT } from './site';

/** Bourgogne-Franche-Comté: about as many communes as the region of the app, and outside it. */
const REGION = '27';
const ROUNDS = 3;
const PAGE = `${ROOT}docs/growth.md`;
const [BEGIN, END] = ['<!-- bench:begin -->', '<!-- bench:end -->'];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const kb = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
const ms = (time: number): string => `${Math.round(time)} ms`;

interface Measured {
  readonly name: string;
  readonly first: FirstView[];
  readonly slow: number[];
  readonly moves: Moves[];
}

/** Medians of one site, as the cells of its column. */
function column({ name, first, slow, moves: made }: Measured, geometry: string): string[] {
  const of = <T>(rows: readonly T[], value: (row: T) => number): number => median(rows.map(value));
  const moved = (value: (row: Moves) => number, text: (time: number) => string): string =>
    made.length === 0 ? '–' : text(of(made, value));
  return [
    name,
    geometry,
    kb(of(first, (row) => row.bytes)),
    kb(of(first, (row) => row.tileBytes)),
    ms(of(first, (row) => row.visible)),
    ms(median(slow)),
    ms(of(first, (row) => row.interactive)),
    moved((row) => row.zoom, ms),
    moved((row) => row.pan, ms),
    moved(
      (row) => row.hover,
      (time) => `${time.toFixed(1)} ms`,
    ),
    moved(
      (row) => row.hover90,
      (time) => `${time.toFixed(1)} ms`,
    ),
  ];
}

const ROWS = [
  '',
  'geometry of all communes, on the host',
  'first view: bytes on the wire',
  'of which tiles',
  'first view: map visible (SVG)',
  'the same, CPU ×4 and slow 4G',
  'first view: MapLibre answers',
  'zoom to communes: they answer',
  'pan: the next communes answer',
  'pointer over communes, median',
  'pointer over communes, nine in ten',
];

function write(columns: readonly (readonly string[])[]): void {
  const all = [ROWS, ...columns];
  const widths = all.map((cells) => Math.max(...cells.map((cell) => cell.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const [head = '', ...rows] = ROWS.map((_, at) => line(all.map((cells) => cells[at] ?? '')));
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const table = [head, rule, ...rows].join('\n');
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`;
  // What else the machine did: on a busy one only the comparison of columns means something.
  const load = loadavg()[1]?.toFixed(0);
  const told = `${date}, ${machine}, load average ${load}, headless Chromium drawing in software; medians of ${ROUNDS} rounds, turn by turn.`;
  const page = readFileSync(PAGE, 'utf8');
  const [before, after] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
  writeFileSync(PAGE, `${page.slice(0, before)}\n\n${told}\n\n${table}\n\n${page.slice(after)}`);
  console.log(table);
}

program('scripts/build.ts', '--sortie', 'growth-none');
const folders = [
  `${ROOT}.cache/growth-none`,
  buildSite('growth-region', REGION),
  buildSite('growth-france', null),
];
const names = ['no tiles (the region alone)', '×1: tiles of one region', '×10: tiles of the country'];
const fine = readFileSync(`${ROOT}geodata/boundaries/territoires.topo.json`);
const size = (name: string): string => kb(statSync(`${ROOT}.cache/geodata/${name}.pmtiles`).size);
const geometries = [
  `${kb(fine.length)} (${kb(brotliCompressSync(fine).length)} in brotli)`,
  size(`region-${REGION}`),
  size('france'),
];

const executablePath = process.env.CHROMIUM_PATH ?? findChromium(thisMachine()).found?.path;
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args });
const sites = await Promise.all(folders.map((root) => serve({ root, base: '/pactes/' })));
const measured: Measured[] = names.map((name) => ({ name, first: [], slow: [], moves: [] }));
try {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [i, { first, slow, moves: made }] of measured.entries()) {
      const url = sites[i]?.url ?? '';
      first.push(await firstView(browser, url, i > 0));
      slow.push(await slowFirstView(browser, url));
      if (i > 0) made.push(await moves(browser, url));
    }
  }
  write(measured.map((row, i) => column(row, geometries[i] ?? '')));
} finally {
  await browser.close();
  await Promise.all(sites.map((site) => site.close()));
}
