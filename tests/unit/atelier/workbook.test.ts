import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { editPack } from '../../../src/atelier/state';
import { packWorkbook } from '../../../src/atelier/take/workbook';
import { cellEdit, pack2024 } from '../../fixtures/packs/atelier-pack';

test('a header that was renamed is no menu, and the workbook is made', async () => {
  const pack = pack2024();
  const renamed = editPack(pack, [cellEdit(pack, 'actions.csv', 0, 'id', 'identifiant')]);
  const { sheets } = await readXlsx(await packWorkbook(renamed, null, []));
  expect(sheets.find(({ name }) => name === 'actions')?.rows[0]?.[0]).toBe('identifiant');
});
