import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledBoundaries } from '../../../geodata/steps/bundled';
import { cogTexts } from '../../../geodata/steps/pipeline';
import { readSources } from '../../../geodata/steps/read/sources';
import { newPack } from '../../../scripts/regions/new-pack';
import { officialRegion } from '../../../scripts/regions/official';
import { readPacts } from '../../../src/load/read-pacts';
import { dataText, ROOT } from '../../fixtures/real-model';

test('the example of the guide fits in a new pack as it stands', () => {
  const [region, boundaries] = [officialRegion('28', texts()), bundledBoundaries(ROOT, '28')];
  if (region === null || boundaries === null) throw new Error('28 is kept');
  const files = newPack({
    ...{ region, boundaries, cog: '2026', population: 'population municipale 2023', publisherSchema: '' },
    schemas: dataText('datapackage.json'),
  });
  const tables = new Map(
    [...files].flatMap(([name, content]): readonly (readonly [string, string])[] =>
      name.startsWith('data/') && !name.includes('scenes') ? [[name.slice(5), String(content)]] : [],
    ),
  );
  const guide = readFileSync(join(ROOT, 'docs/nouvelle-region.md'), 'utf8');
  const lines = [...guide.matchAll(/^([\w-]+\.csv) {2,}(\S.*)$/gm)];
  expect(lines.length).toBeGreaterThan(5);
  for (const [, name = '', line = ''] of lines) {
    tables.set(name, `${tables.get(name)?.trimEnd()}\n${line}\n`);
  }
  const bytes = new TextEncoder();
  const read = readPacts(new Map([...tables].map(([name, text]) => [name, bytes.encode(text)])), null);
  expect(read.ok ? [] : read.faults.map(({ message }) => message)).toEqual([]);
  expect(read.ok && read.pacts.actions[0]?.lignes.map(({ montantEur }) => montantEur)).toEqual([
    250000, 90000,
  ]);
});

const texts = () => cogTexts(ROOT, readSources(ROOT));
