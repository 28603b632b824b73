import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { freeze } from '../../../scripts/data/versions/freeze';
import { filesOf, type Pack } from '../../../src/atelier/pack';
import { keepCommand, tablesFolder } from '../../../src/atelier/publish/keeper';
import { publishedSince, versionFor } from '../../../src/atelier/publish/versions';
import { editPack } from '../../../src/atelier/state';
import { archivedNameSaid, publishedSaid } from '../../../src/atelier/words/publish-said';
import { localDay } from '../../../src/domain/versions/version';
import { cellEdit, pack2024 } from '../../fixtures/packs/atelier-pack';
import { temporaryFolder } from '../../temporary-folder.mjs';

const NAMED = { day: '2026-06-12', nom: 'comité du 12 juin 2026', note: '' };
const NONE = { derniere: { id: '', date: null, nom: '', note: '' }, versions: [] };

test('the keeper’s command gives the version the id that it went out under', { timeout: 60_000 }, () => {
  const pack = pack2024();
  const edited = editPack(pack, [cellEdit(pack, 'financements.csv', 1, 'montant_eur', '12345')]);
  const folder = temporaryFolder('depot');
  for (const [path, bytes] of filesOf(edited)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const version = versionFor(edited, NONE, NAMED);
  expect(freeze(process.cwd(), folder, NAMED).id).toBe(version.id);
  expect(keepCommand(version, null)).toBe(
    'npm run version:data -- "comité du 12 juin 2026" --date 2026-06-12',
  );
});

test('a name or a note stays one word of the command', () => {
  expect(keepCommand({ id: '', date: null, nom: 'le "grand" $soir', note: 'a\\b' }, null)).toBe(
    'npm run version:data -- "le \\"grand\\" \\$soir" --note "a\\\\b"',
  );
});

test('the day is that of the device, after midnight in Paris too', () => {
  const zone = process.env.TZ;
  process.env.TZ = 'Europe/Paris';
  const day = localDay(new Date('2026-06-11T22:30:00Z'));
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(day).toBe('2026-06-12');
});

test('a name is given once, by the keeper too', { timeout: 60_000 }, () => {
  const pack = pack2024();
  const folder = temporaryFolder('depot');
  const lay = (one: Pack): void => {
    for (const [path, bytes] of filesOf(one)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
  };
  lay(pack);
  const kept = freeze(process.cwd(), folder, NAMED);
  lay(editPack(pack, [cellEdit(pack, 'financements.csv', 1, 'montant_eur', '12345')]));
  const again = { ...NAMED, day: '2026-12-01', nom: ' Comité du 12\u00a0juin 2026' };
  expect(() => freeze(process.cwd(), folder, again)).toThrow(`déjà le nom de la version ${kept.id}`);
  expect(freeze(process.cwd(), folder, { ...again, nom: 'comité de décembre' }).nom).toBe(
    'comité de décembre',
  );
});

test('a name typed for figures that have one is told, and so is what others have published', () => {
  const kept = { id: '2026-06-12-1a2b3c4d', date: '2026-06-12', nom: 'comité de juin', note: '' };
  expect(archivedNameSaid(kept, 'Comité de  juin ')).toBe('');
  expect(archivedNameSaid(kept, '')).toBe('');
  expect(archivedNameSaid(kept, 'bureau de mai')).toMatch(
    /«.comité de juin.».*«.bureau de mai.» n’a pas servi/,
  );
  expect(publishedSaid(kept)).toMatch(
    /quelqu’un d’autre a publié.*comité de juin.*effacerait.*appuyez encore/s,
  );
});

test('the keeper of another region keeps its own pack', () => {
  const version = { id: '', date: '2026-06-12', nom: 'comité', note: '' };
  expect(keepCommand(version, '28')).toBe('npm run version:data -- "comité" --date 2026-06-12 --region 28');
  expect([tablesFolder(null), tablesFolder('28')]).toEqual(['data/', 'regions/28/data/']);
});

test('figures published since the page was opened are told, those that were opened or have gone out are not', () => {
  const base = pack2024();
  const other = editPack(base, [cellEdit(base, 'financements.csv', 1, 'montant_eur', '12345')]);
  const site = (pack: Pack) => ({ derniere: versionFor(pack, NONE, NAMED) });
  expect(publishedSince(site(base), [base])).toBeNull();
  expect(publishedSince(site(other), [base])?.nom).toBe(NAMED.nom);
  expect(publishedSince(site(other), [base, other])).toBeNull();
  expect(publishedSince(NONE, [base])).toBeNull();
});
