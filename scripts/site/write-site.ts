import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { THEMES } from '../../src/theme/themes';
import { siteTitle } from '../../src/view/text/copy';
import { loadCommunes, loadGround } from '../start-page/start-scene';
import { compressFolder } from './compress';
import { dataPage, missingPage } from './extra/extra-pages';
import { headersFile, htaccessFile, nginxFile, siteHeaders } from './headers';
import { accessibilityPage, legalPage } from './legal-pages';
import { pageHtml } from './page';
import { colourCss, gapsWarning, loadPublisher, type Publisher, publisherGaps } from './publisher';
import { startPictures, writePictures } from './start-pictures';
import { tablesPage } from './tables-page';

/** Writes the style sheet of the written pages; returns its address from them. */
function writeStyles(root: string, dist: string, publisher: Publisher): string {
  const font = readdirSync(join(dist, 'assets')).find((name) => /^public-sans.*\.woff2$/.test(name));
  const face = font
    ? `@font-face{font-family:"Public Sans";font-weight:400 700;font-display:swap;src:url("./${font}") format("woff2")}\n`
    : '';
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const css = [
    face + read('src/ui/styles/tokens.css'),
    colourCss(publisher),
    read('scripts/site/pages.css'),
  ].join('\n');
  const name = `pages-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
  writeFileSync(join(dist, 'assets', name), css);
  return `./assets/${name}`;
}

/**
 * What stands around the app in a built site: pictures, written pages, header files, compressed copies. To be called
 * last, when every other file is written. @param policy content security policy of the app
 */
export async function writeSite(root: string, dist: string, policy: string): Promise<void> {
  const publisher = loadPublisher(root);
  const ground = loadGround(root);
  const pictures = startPictures(ground, loadCommunes(root), THEMES.light, publisher.adresse || null);
  await writePictures(pictures, root, join(dist, 'images'), join(root, '.cache/polices'));

  mkdirSync(join(dist, 'assets'), { recursive: true });
  const { edition } = ground.model.pacts;
  const site = siteTitle(edition);
  const styles = writeStyles(root, dist, publisher);
  for (const page of [
    accessibilityPage(publisher, site),
    legalPage(publisher, edition),
    tablesPage(ground.model, pictures),
  ]) {
    writeFileSync(join(dist, page.file), pageHtml(page, publisher, styles, site));
  }

  const inFolder = (html: string): string =>
    html.replaceAll('href="./', 'href="../').replaceAll('href="../../', 'href="../');
  const data = dataPage(dist);
  // Its own files stand beside it, all the rest one folder up.
  const body = data.body;
  writeFileSync(
    join(dist, 'donnees', data.file),
    inFolder(pageHtml({ ...data, body: '@corps' }, publisher, styles, site)).replace('@corps', () => body),
  );
  // Served for any address, however deep: only whole addresses lead home from there.
  const missing = pageHtml(missingPage(), publisher, styles, site);
  writeFileSync(
    join(dist, missingPage().file),
    publisher.adresse === '' ? missing : missing.replaceAll('href="./', `href="${publisher.adresse}`),
  );
  // The address of version 1 stays, whatever comes after it.
  mkdirSync(join(dist, 'v1'), { recursive: true });
  copyFileSync(join(dist, 'integration.js'), join(dist, 'v1/integration.js'));

  const headers = siteHeaders(policy, publisher.frameAncestors ?? []);
  writeFileSync(join(dist, '_headers'), headersFile(headers));
  writeFileSync(join(dist, '.htaccess'), htaccessFile(headers));
  writeFileSync(join(dist, 'nginx.conf'), nginxFile(headers));

  compressFolder(dist);
  const warning = gapsWarning(publisherGaps(publisher));
  if (warning !== null) console.warn(warning);
}
