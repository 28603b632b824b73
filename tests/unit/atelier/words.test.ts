import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../src/atelier/check';
import { openFiles } from '../../../src/atelier/open/open-files';
import { type Pack, SCENES, samePack } from '../../../src/atelier/pack';
import { editPack } from '../../../src/atelier/state';
import { packZip } from '../../../src/atelier/take/pack-zip';
import { packWorkbook } from '../../../src/atelier/take/workbook';
import { changesInWords, changesText } from '../../../src/atelier/words/changes';
import { editionTotals, totalRows } from '../../../src/domain/versions/edition-totals';
import { formatEuros } from '../../../src/view/text/formats';
import { cases } from '../../fixtures/cases';
import { cellEdit, cellOf, pack2024 } from '../../fixtures/packs/atelier-pack';

const PATH = 'financements.csv';
const pack = pack2024();
const pactsOf = (of: Pack) => checkPack(of, null, pack).pacts;

describe('changes in words', () => {
  test('an amount says its action, its party, what it was and what it is', () => {
    const edited = editPack(pack, [cellEdit(pack, PATH, 1, 'montant_eur', '12345')]);
    const [table, ...others] = changesInWords(pack, edited);
    expect(others).toEqual([]);
    expect(table?.path).toBe(PATH);
    const [change, ...more] = table?.changes ?? [];
    expect(more).toEqual([]);
    expect(change?.kind).toBe('changement');
    const action = cellOf(pack, PATH, 1, 'action_id');
    const line = (pack.tables.get('actions.csv') ?? []).findIndex((cells) => cells[0] === action);
    expect(change?.text).toContain(cellOf(pack, 'actions.csv', line, 'titre'));
    expect(change?.text).toContain(formatEuros(12345));
  });

  test('scenes are told one by one; a text that cannot be read, as one change', () => {
    const text = pack.texts.get(SCENES) ?? '';
    const show: { scenes: { titre: string; phrase?: string }[] } = JSON.parse(text);
    const scenes = show.scenes.map((scene, rank) =>
      rank === 0 ? { ...scene, phrase: 'Une autre.' } : scene,
    );
    const said = (typed: string): readonly string[] =>
      changesInWords(pack, { ...pack, texts: new Map([...pack.texts, [SCENES, typed]]) }).flatMap(
        ({ changes }) => changes.map(({ kind, text: words }) => `${kind} ${words}`),
      );
    const [first, ...more] = said(JSON.stringify({ ...show, scenes }));
    expect(more).toEqual([]);
    expect(first).toMatch(
      new RegExp(`^changement scène «.${show.scenes[0]?.titre}.».: phrase .*«.Une autre..»$`),
    );
    expect(said(JSON.stringify({ ...show, scenes: show.scenes.slice(0, -1) }))).toEqual([
      expect.stringMatching(/^retrait scène «/),
    ]);
    expect(said('{')).toEqual(['changement le texte des scènes']);
  });

  test('a line that came and one that went are told apart', () => {
    const lines = pack.tables.get('glossaire.csv') ?? [];
    const edited = editPack(pack, [
      { kind: 'line-removed', path: 'glossaire.csv', line: 1 },
      { kind: 'line-added', path: 'glossaire.csv', at: 3, cells: ['NEUF', 'Un nom', 'Une définition.'] },
    ]);
    const [table] = changesInWords(pack, edited);
    expect(table?.changes.map(({ kind }) => kind).sort()).toEqual(['ajout', 'retrait']);
    expect(changesText(changesInWords(pack, edited))).toContain(`− «\u00a0${lines[1]?.[1] ?? ''}`);
  });

  test('lines in another order are no change', () => {
    const lines = pack.tables.get(PATH) ?? [];
    const [header = [], ...body] = lines;
    const edited = editPack(pack, [{ kind: 'table', path: PATH, lines: [header, ...body.toReversed()] }]);
    expect(changesInWords(pack, edited)).toEqual([]);
  });

  test('totals stand side by side, and an axe that is not there has none', () => {
    const rows = totalRows(pactsOf(pack), pactsOf(pack));
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(({ before, after }) => before === after && before !== null)).toBe(true);
    expect(totalRows(null, pactsOf(pack)).every(({ before }) => before === null)).toBe(true);
  });

  test('any amounts, carried away as an archive or as a workbook, add up to what the atelier says', async () => {
    const size = (pack.tables.get(PATH)?.length ?? 1) - 1;
    const edit = fc.record({
      line: fc.integer({ min: 1, max: size }),
      eur: fc.integer({ min: 1, max: 9_000_000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const edited = editPack(
          pack,
          edits.map(({ line, eur }) => cellEdit(pack, PATH, line, 'montant_eur', String(eur))),
        );
        const said = pactsOf(edited);
        fc.pre(said !== null);
        const totals = said && editionTotals(said);
        const zip = await openFiles([{ name: 'a.zip', bytes: packZip(edited, '') }], pack);
        const book = await openFiles([{ name: 'a.xlsx', bytes: await packWorkbook(edited, null, []) }], pack);
        expect(samePack(zip.pack, edited)).toBe(true);
        for (const { pack: read } of [zip, book]) {
          const again = pactsOf(read);
          expect(again && editionTotals(again)).toEqual(totals);
        }
        // The sum of the column itself: a route that knows nothing of the model.
        const sum = (edited.tables.get(PATH) ?? [])
          .slice(1)
          .reduce((all, _, i) => all + Number(cellOf(edited, PATH, i + 1, 'montant_eur')), 0);
        expect(totals?.[0]?.eur).toBe(sum);
      }),
      cases(60),
    );
  });
});
