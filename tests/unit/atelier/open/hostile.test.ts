import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../../src/atelier/check';
import { type OpenedFile, openFiles } from '../../../../src/atelier/open/open-files';
import { readPack } from '../../../../src/atelier/open/read-pack';
import { EMPTY_PACK, PACKAGE } from '../../../../src/atelier/pack';
import { packZip } from '../../../../src/atelier/take/pack-zip';
import { parseDataPackage } from '../../../../src/load/tables/table-schema';
import { pack2024 } from '../../../fixtures/packs/atelier-pack';

const pack = pack2024();
const NESTED = 64;

const named = (name: string, files: Readonly<Record<string, Uint8Array>>): OpenedFile => ({
  name,
  bytes: zipSync(files),
});

describe('archives of whoever', () => {
  test('an archive inside an archive is told, and not unpacked', async () => {
    const inner = zipSync({ 'financements.csv': strToU8('id\n') });
    const many = Object.fromEntries(Array.from({ length: NESTED }, (_, i) => [`n${i}.zip`, inner]));
    const { pack: after, left, taken } = await openFiles([named('x.zip', many)], pack);
    expect(after.tables).toEqual(pack.tables);
    expect(taken).toEqual([]);
    expect(left).toHaveLength(NESTED);
    expect(left[0]).toContain('archive dans une archive');
  });

  test('all that is opened at once has one weight', async () => {
    const heavy = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/a.xml': new Uint8Array(50 * 1024 * 1024),
    });
    const { left } = await openFiles(
      [named('x.zip', { 'a.xlsx': heavy, 'b.xlsx': heavy }), named('y.zip', { 'c.xlsx': heavy })],
      pack,
    );
    expect(left).toHaveLength(3);
    expect(left.filter((sentence) => sentence.includes('une fois décompressé'))).toHaveLength(1);
  });

  test('a table that climbs out of its folder is in no pack', async () => {
    const text = (pack.texts.get(PACKAGE) ?? '').replace('"glossaire.csv"', '"../../../evil.csv"');
    expect(parseDataPackage(text)).toMatchObject({ what: expect.stringContaining('chemin refusé') });
    const files = { ...unzipSync(packZip(pack, null)), [PACKAGE]: strToU8(text) };
    const { pack: read } = await openFiles([named('p.zip', files)], EMPTY_PACK);
    const packed = Object.keys(unzipSync(packZip(read, null)));
    expect(packed.filter((path) => path.includes('..'))).toEqual([]);
    const published = readPack(
      zipSync({ ...files, '../b.csv': strToU8('id\n'), '../c.json': strToU8('{}') }),
    );
    expect(
      [...published.tables.keys(), ...published.texts.keys()].filter((path) => path.includes('..')),
    ).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('« %s » is a name like another', async (name) => {
    const { pack: read } = await openFiles(
      [
        named('x.zip', {
          [`${name}.csv`]: strToU8('a,b\n1,2\n'),
          [`indicateurs/${name.toLowerCase().replaceAll('_', '')}.csv`]: strToU8('code,valeur\n59,1\n'),
          'financements.csv': strToU8(`action,${name}\n${name},${name}\n`),
        }),
      ],
      pack,
    );
    const { faults } = checkPack(read, null, pack);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every(({ message }) => typeof message === 'string')).toBe(true);
  });
});
