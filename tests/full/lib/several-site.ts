/**
 * Makes of a site at `argv[2]` one of several regions, as the build lays it out: the folder of a region beside the first,
 * and the files of the servers written for both. Light: the region has pages that say which they are, and no map.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile, htaccessFile, nginxFile, siteHeaders } from '../../../scripts/site/headers';
import { START_FILE } from '../../../scripts/start-page/start-file';

const [, , site = '', region = ''] = process.argv;
const folder = join(site, 'region', region);
const policy =
  /^\s*Content-Security-Policy:\s*(.+)$/m.exec(readFileSync(join(site, '_headers'), 'utf8'))?.[1] ?? '';
const headers = siteHeaders(policy, [], [region]);
for (const [name, text] of [
  ['_headers', headersFile(headers)],
  ['.htaccess', htaccessFile(headers)],
  ['nginx.conf', nginxFile(headers)],
] as const)
  writeFileSync(join(site, name), text);
mkdirSync(join(folder, 'assets'), { recursive: true });
mkdirSync(join(folder, 'donnees'));
for (const [name, text] of [
  [START_FILE, `départ ${region}`],
  ['index.html', `page ${region}`],
  ['donnees/index.html', `données ${region}`],
  ['donnees/actions.csv', 'id\n'],
  ['assets/vue-0123abcd.js', 'export {};\n'],
] as const)
  writeFileSync(join(folder, name), text);
// The page where a region is chosen stands at the top.
writeFileSync(join(site, 'regions.html'), 'choix');
rmSync(join(site, 'regions.html.gz'), { force: true });
