import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainSpaces } from '../../../scripts/lib/checks/french-spaces';

test.each([
  ["const a = 'Carte : vue';", 1],
  ['const a = `${b} ; ${c}`;', 1],
  ["const a = 'Qui ?';", 1],
  ["const a = '« mot »';", 1],
  ['const a = <p>Aide : ici</p>;', 1],
  ['const a = <p>Aide&nbsp;: ici</p>;', 0],
  ["const a = b ? 'oui' : 'non';", 0],
  ["const a = 'Carte\\u00a0: vue';", 0],
  ["/** Note : rien. */ const a = 'https://x';", 0],
])('%s', (code, faults) => {
  expect(plainSpaces('a.tsx', code)).toHaveLength(faults);
});

test('no text of the screen breaks before a high sign or inside its quotation marks', () => {
  const files = ['src/ui', 'src/view', 'src/themes', 'src/app', 'src/atelier/page', 'src/changes'].flatMap(
    (folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => `${entry.parentPath}/${entry.name}`),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap((path) => plainSpaces(path, readFileSync(path, 'utf8')))).toEqual([]);
});
