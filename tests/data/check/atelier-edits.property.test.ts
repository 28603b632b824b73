import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openDataSources } from '../../../scripts/data/open-data';
import { knownCodes, loadPacts, readData } from '../../../scripts/data/pacts-json';
import { openData } from '../../../scripts/data/published/published-files';
import { checkPack } from '../../../src/atelier/check';
import type { Pack } from '../../../src/atelier/pack';
import { type Edit, editPack } from '../../../src/atelier/state';
import { packZip } from '../../../src/atelier/take/pack-zip';
import { changesInWords, changesText } from '../../../src/atelier/words/changes';
import { editionTotals } from '../../../src/domain/versions/edition-totals';
import { cases } from '../../fixtures/cases';
import { cellEdit, cellOf, pack2024 } from '../../fixtures/packs/atelier-pack';
import { ROOT } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';

const pack = pack2024();
const known = knownCodes(ROOT);
const RUNS = cases(120);
const MONEY = 'financements.csv';
const linesOf = (path: string): number => (pack.tables.get(path) ?? []).length;
const others = [...pack.tables.keys()].filter((path) => linesOf(path) > 1);
const lineOf = (path: string, n: number): number => 1 + (n % (linesOf(path) - 1));

/** What a person does: amounts, parties, lines of money that come and go, and any cell at all. */
const change = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('amount' as const), n: fc.nat(), eur: fc.nat(90_000_000) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('party' as const), n: fc.nat(), from: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('copied' as const, 'gone' as const), n: fc.nat() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('any' as const),
      path: fc.constantFrom(...others),
      n: fc.nat(),
      column: fc.nat(),
      text: fc.oneof(
        fc.constantFrom('', '02', '59|62', 'oui', '1 058 000 €', '"a", b'),
        fc.string({ maxLength: 6 }),
      ),
    }),
  },
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function editOf(one: Change): Edit {
  if (one.kind === 'any') {
    const columns = pack.tables.get(one.path)?.[0] ?? [];
    const column = one.column % columns.length;
    return { kind: 'cell', path: one.path, line: lineOf(one.path, one.n), column, value: one.text };
  }
  const line = lineOf(MONEY, one.n);
  switch (one.kind) {
    case 'amount':
      return cellEdit(pack, MONEY, line, 'montant_eur', String(one.eur));
    case 'party':
      return cellEdit(pack, MONEY, line, 'parties', cellOf(pack, MONEY, lineOf(MONEY, one.from), 'parties'));
    case 'copied':
      return { kind: 'line-added', path: MONEY, at: line, cells: pack.tables.get(MONEY)?.[line] ?? [] };
    case 'gone':
      return { kind: 'line-removed', path: MONEY, line };
  }
}

/** The archive of the atelier put in the folder of the data, as who keeps the repository does. */
function inFolder(edited: Pack): string {
  const folder = temporaryFolder('modifie');
  const files = unzipSync(packZip(edited, changesText(changesInWords(pack, edited))));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** Sums of the amounts of a published table of totals, by axe; `tous` for the region. */
function publishedTotals(folder: string): ReadonlyMap<string, number> {
  const csv = openData(openDataSources(ROOT, folder)).get('totaux.csv') ?? new Uint8Array();
  const rows: Record<string, string>[] = parse(new TextDecoder().decode(csv), { columns: true });
  return new Map(
    rows
      .filter(({ nature }) => nature === 'region')
      .map(({ axe = '', montant_eur = '' }) => [axe, Number(montant_eur)]),
  );
}

test('any edit of the atelier is checked, built and added up alike on both sides of its archive', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const edited = editPack(pack, changes.map(editOf));
      const told = checkPack(edited, known, pack);
      const folder = inFolder(edited);
      try {
        const read = readData(ROOT, folder);
        const faults = read.ok ? [] : read.faults.map(({ message }) => message);
        expect(told.faults.map(({ message }) => message)).toEqual(faults);
        if (!told.pacts) return;
        accepted += 1;
        expect(loadPacts(ROOT, folder)).toEqual(told.pacts);
        // By the lines of the table, by what the page says, by what the site publishes.
        const lines = edited.tables.get(MONEY) ?? [];
        const cells = lines.slice(1).map((_, i) => Number(cellOf(edited, MONEY, i + 1, 'montant_eur')));
        const sum = cells.reduce((total, eur) => total + eur, 0);
        const totals = new Map(editionTotals(told.pacts).map(({ label, eur }) => [label, eur]));
        expect(totals.get('région, chaque montant une fois')).toBe(sum);
        const published = publishedTotals(folder);
        expect(published.get('tous')).toBe(sum);
        for (const [axe, eur] of published)
          if (axe !== 'tous') expect(totals.get(`axe ${axe}`) ?? 0).toBe(eur);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    RUNS,
  );
  // Were all refused, nothing would have been added up.
  expect(accepted).toBeGreaterThan(RUNS.numRuns / 20);
}, 300_000);
