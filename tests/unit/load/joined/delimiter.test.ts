import { describe, expect, test } from 'vitest';
import { readSheet } from '../../../../src/load/joined/read-sheet';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const still = async (): Promise<void> => undefined;

describe('what cuts the lines of a file', () => {
  test.each([
    [
      'titles with commas over columns cut by semicolons',
      [
        'Taux de pauvreté, en %',
        'Source : Insee, Filosofi',
        'code;nom;taux',
        '59010;Ville;12,0',
        '59011;Autre;13,5',
      ],
    ],
    ['a name with a comma', ['code;nom;Taux, en %', '59010;Ville;12,0']],
  ])('%s: a comma between two digits cuts nothing', async (_, lines) => {
    const sheet = await readSheet(bytes(lines.join('\n')), still);
    expect(sheet.at(-1)).toHaveLength(3);
  });

  test('a file whose values are whole is cut by its commas', async () => {
    const sheet = await readSheet(bytes('code,taux\n59010,12\n59011,15'), still);
    expect(sheet.at(-1)).toEqual(['59011', '15']);
  });
});
