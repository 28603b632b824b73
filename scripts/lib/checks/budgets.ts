/** Weighs a built site and holds it to its budgets. Pure but for `weigh`. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export interface Weight {
  /** Path in the built site, with `/`. */
  readonly path: string;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

interface Group {
  readonly name: string;
  readonly match: RegExp;
  /** Most gzip bytes for the group. */
  readonly limit: number;
}

export interface Budgets {
  /** Most gzip bytes for all first-load files. */
  readonly total: number;
  /** The first group that matches takes the file. Files of no group still count in the total. */
  readonly groups: readonly Group[];
  /** Files that no first visit waits for, each with the reason. Any other file counts. */
  readonly later: readonly { readonly match: RegExp; readonly why: string }[];
  /** Most gzip bytes of each file, by its name without the hash. */
  readonly ceilings: Readonly<Record<string, number>>;
}

/** Name of a file without the hash of its content: `assets/index-D4xY_z12.js` → `assets/index.js`. */
export function stemOf(path: string): string {
  return /^(assets|donnees\/partage)\//.test(path) ? path.replace(/[-.][\w-]{8}(?=(\.\w+)+$)/, '') : path;
}

/** Weighs every file but the compressed twins: where a file has one, it is what a visit loads. */
export function weigh(root: string): Weight[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const all = new Set(files);
  return files
    .filter((full) => !(/\.(gz|br)$/.test(full) && all.has(full.slice(0, -3))))
    .map((full) => {
      const bytes = readFileSync(full);
      const weight = (twin: string, compressed: () => Uint8Array): number =>
        all.has(full + twin) ? statSync(full + twin).size : compressed().length;
      return {
        path: full.slice(root.length).split(sep).filter(Boolean).join('/'),
        raw: bytes.length,
        gzip: weight('.gz', () => gzipSync(bytes, { level: 9 })),
        brotli: weight('.br', () => brotliCompressSync(bytes)),
      };
    })
    .sort((a, b) => b.gzip - a.gzip);
}

export function firstLoad(weights: readonly Weight[], { later }: Pick<Budgets, 'later'>): Weight[] {
  return weights.filter(({ path }) => !later.some(({ match }) => match.test(path)));
}

const gzipSum = (weights: readonly Weight[]): number => weights.reduce((sum, { gzip }) => sum + gzip, 0);

/** Files of each group, in the order of the groups; the last holds those of none. */
function grouped(weights: readonly Weight[], groups: readonly Group[]): Map<string, Weight[]> {
  const result = new Map<string, Weight[]>(groups.map(({ name }) => [name, []]));
  for (const weight of weights) {
    const name = groups.find(({ match }) => match.test(weight.path))?.name ?? 'autres';
    result.set(name, [...(result.get(name) ?? []), weight]);
  }
  return result;
}

/** Gzip bytes by stem; files that differ only by their hash are added. */
export function stems(weights: readonly Weight[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { path, gzip } of weights) sums[stemOf(path)] = (sums[stemOf(path)] ?? 0) + gzip;
  return sums;
}

const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} ko`;

/** Faults, as sentences that name the file or group; none when every budget holds. */
export function overBudget(first: readonly Weight[], { total, groups, ceilings }: Budgets): string[] {
  const sum = gzipSum(first);
  const byGroup = grouped(first, groups);
  return [
    ...Object.entries(stems(first)).flatMap(([stem, gzip]) => {
      const ceiling = ceilings[stem];
      return ceiling !== undefined && gzip > ceiling
        ? [`${stem} a grossi : ${kilo(gzip)} gzip, plafond ${kilo(ceiling)}`]
        : [];
    }),
    ...groups.flatMap(({ name, limit }) => {
      const weight = gzipSum(byGroup.get(name) ?? []);
      return weight > limit ? [`groupe ${name} : ${kilo(weight)} gzip, budget ${kilo(limit)}`] : [];
    }),
    ...(sum > total ? [`premier chargement : ${kilo(sum)} gzip, budget ${kilo(total)}`] : []),
  ];
}

/** Ceilings for the files of this build, with a margin for small changes, in whole hundreds of bytes. */
export function newCeilings(first: readonly Weight[], margin = 0.05): Record<string, number> {
  const entries = Object.entries(stems(first)).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([stem, gzip]) => [stem, Math.ceil((gzip * (1 + margin)) / 100) * 100]),
  );
}

/** Files that no ceiling holds yet, and ceilings whose file is gone: told, not failed. */
export function ceilingNotes(first: readonly Weight[], ceilings: Readonly<Record<string, number>>): string[] {
  const present = stems(first);
  return [
    ...Object.keys(present)
      .filter((stem) => !(stem in ceilings))
      .map((stem) => `${stem} : sans plafond`),
    ...Object.keys(ceilings)
      .filter((stem) => !(stem in present))
      .map((stem) => `${stem} : plafond sans fichier`),
  ];
}

export function table(first: readonly Weight[], { groups, total }: Budgets): string {
  const byGroup = grouped(first, groups);
  const number = (bytes: number): string => String(bytes).padStart(10);
  const width = Math.max(16, ...first.map(({ path }) => path.length + 2));
  const rows = [...byGroup].flatMap(([name, weights]) => {
    if (weights.length === 0) return [];
    const limit = groups.find((group) => group.name === name)?.limit;
    const head = `${name} : ${kilo(gzipSum(weights))} gzip${limit === undefined ? '' : ` / ${kilo(limit)}`}`;
    const files = weights.map(
      ({ path, raw, gzip, brotli }) =>
        `  ${path.padEnd(width)}${number(raw)}${number(gzip)}${number(brotli)}`,
    );
    return [head, ...files];
  });
  const header = `  ${'fichier'.padEnd(width)}${'octets'.padStart(10)}${'gzip'.padStart(10)}${'brotli'.padStart(10)}`;
  return [header, ...rows, `total : ${kilo(gzipSum(first))} gzip / ${kilo(total)}`].join('\n');
}

/**
 * Budgets hold code; data have their own, by row. Ceilings, groups and total that hold data grow with the lines that have
 * come since they were set, so that a new action never fails a build.
 * @param added lines of `data/` beyond those of the day when the ceilings were set; none is taken off
 */
export function grownByData(budgets: Budgets, added: number, { bytes, holds }: RowBudget): Budgets {
  const extra = Math.max(0, added) * bytes;
  const ceilings = Object.entries(budgets.ceilings).map(([stem, ceiling]) => [
    stem,
    holds.test(stem) ? ceiling + extra : ceiling,
  ]);
  return {
    ...budgets,
    total: budgets.total + extra,
    groups: budgets.groups.map((group) => ({ ...group, limit: group.limit + extra })),
    ceilings: Object.fromEntries(ceilings),
  };
}

export interface RowBudget {
  /** Gzip bytes that a line may bring to the first load, outline included. */
  readonly bytes: number;
  /** Names of the files that hold data. */
  readonly holds: RegExp;
}
