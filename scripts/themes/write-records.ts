/** `npm run themes`: writes the records of `src/themes/` from its list. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { THEMES } from '../../src/themes/list';
import { themeRecords } from './records';

const FOLDER = fileURLToPath(new URL('../../src/themes/', import.meta.url));

for (const [name, text] of themeRecords(THEMES)) writeFileSync(FOLDER + name, text);
console.log(`Thèmes\u00a0: ${THEMES.join(', ')}.`);
