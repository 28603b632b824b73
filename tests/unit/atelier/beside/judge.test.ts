import { expect, test } from 'vitest';
import { loadCog } from '../../../../scripts/data/outlines';
import { knownCodes } from '../../../../scripts/data/pacts-json';
import { deltaOf, packAfter } from '../../../../src/atelier/judge/delta';
import { judge } from '../../../../src/atelier/judge/judge';
import { EMPTY_PACK, samePack } from '../../../../src/atelier/pack';
import { editPack } from '../../../../src/atelier/state';
import { cellEdit, cellOf, pack2024 } from '../../../fixtures/packs/atelier-pack';
import { ROOT, realModel } from '../../../fixtures/real-model';

const pack = pack2024();
const MONEY = 'financements.csv';

test('what is sent of a change is the tables that it changes; the rest is that of the base', () => {
  const edited = editPack(pack, [cellEdit(pack, MONEY, 1, 'montant_eur', '12345')]);
  const delta = deltaOf(pack, edited);
  expect([...delta.tables.keys()]).toEqual([MONEY]);
  // As another thread has it: its own copy.
  const after = packAfter(pack, structuredClone(delta));
  expect(samePack(after, edited)).toBe(true);
  expect(after.tables.get('axes.csv')).toBe(pack.tables.get('axes.csv'));
  const gone = editPack(pack, [{ kind: 'table-removed', path: 'lieux.csv' }]);
  expect(packAfter(pack, deltaOf(pack, gone)).tables.has('lieux.csv')).toBe(false);
  expect(samePack(packAfter(EMPTY_PACK, deltaOf(EMPTY_PACK, pack)), pack)).toBe(true);
});

test('a judgement can be sent, and tells faults, changes and totals', { timeout: 60_000 }, () => {
  const ground = { known: knownCodes(ROOT), cog: loadCog(ROOT, realModel.pacts), names: realModel.names };
  const was = Number(cellOf(pack, MONEY, 1, 'montant_eur'));
  const edited = editPack(pack, [cellEdit(pack, MONEY, 1, 'montant_eur', String(was + 5))]);
  const judged = judge(structuredClone(ground), pack, edited);
  expect(structuredClone(judged)).toEqual(judged);
  expect(judged.check.faults).toEqual([]);
  expect(judged.scenes.result?.ok).toBe(true);
  expect(judged.changes.map(({ path }) => path)).toEqual([MONEY]);
  const [region] = judged.totals;
  expect((region?.after ?? 0) - (region?.before ?? 0)).toBe(5);
  const wrong = editPack(pack, [cellEdit(pack, MONEY, 1, 'montant_eur', 'rien')]);
  expect(judge(ground, pack, wrong).check.faults.map(({ fichier }) => fichier)).toEqual([MONEY]);
});
