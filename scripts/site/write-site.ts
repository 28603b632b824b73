import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withNames } from '../../src/domain/model';
import { parseCommuneNames } from '../../src/load/cog-json';
import { escapeText } from '../../src/render/svg/markup';
import { THEMES } from '../../src/theme/themes';
import { siteTitle } from '../../src/view/text/copy';
import { loadCommunes, loadGround } from '../start-page/start-scene';
import { compressFolder } from './compress';
import { copyDress, loadDress } from './dress/dress';
import { dataPage, missingPage } from './extra/extra-pages';
import { oembedFiles } from './extra/oembed';
import { FOLDER, sitemap, territoriesPage, territoryPages } from './extra/territory-pages';
import { headersFile, htaccessFile, nginxFile, siteHeaders } from './headers';
import { accessibilityPage, legalPage } from './legal-pages';
import { type Page, pageHtml } from './page';
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
  const dress = loadDress(root);
  copyDress(root, dist);
  const written = (page: Page): string => pageHtml(page, publisher, styles, site, dress);
  for (const page of [
    accessibilityPage(publisher, site),
    legalPage(publisher, edition),
    tablesPage(ground.model, pictures),
  ]) {
    writeFileSync(join(dist, page.file), written(page));
  }

  const names = parseCommuneNames(
    readFileSync(join(root, 'geodata/boundaries/communes.json'), 'utf8'),
    ground.model.cog.communes.codes.length,
  );
  const territories = territoryPages(withNames(ground.model, names), ground.boundaries);
  const inFolder = (html: string): string =>
    html.replace(/(href|src)="\.\//g, '$1="../').replace(/(href|src)="\.\.\/\.\.\//g, '$1="../');
  mkdirSync(join(dist, FOLDER), { recursive: true });
  const list = { ...territoriesPage(ground.model, territories), summary: '' };
  for (const { summary, ...page } of [...territories, list]) {
    const about = summary === '' ? '' : `<meta name="description" content="${escapeText(summary)}" />`;
    const whole =
      publisher.adresse === ''
        ? ''
        : `<link rel="canonical" href="${escapeText(publisher.adresse)}${FOLDER}/${page.file}" />`;
    writeFileSync(join(dist, FOLDER, page.file), inFolder(written({ ...page, head: about + whole })));
  }
  if (publisher.adresse !== '') {
    writeFileSync(join(dist, 'sitemap.xml'), sitemap(publisher.adresse, territories));
    writeFileSync(
      join(dist, 'robots.txt'),
      `User-agent: *\nAllow: /\nSitemap: ${publisher.adresse}sitemap.xml\n`,
    );
  }
  for (const [file, text] of oembedFiles(publisher, edition)) writeFileSync(join(dist, file), text);
  const data = dataPage(dist);
  // Its own files stand beside it, all the rest one folder up.
  const body = data.body;
  writeFileSync(
    join(dist, 'donnees', data.file),
    inFolder(written({ ...data, body: '@corps' })).replace('@corps', () => body),
  );
  // Served for any address, however deep: only whole addresses lead home from there.
  const missing = written(missingPage());
  writeFileSync(
    join(dist, missingPage().file),
    publisher.adresse === '' ? missing : missing.replace(/(href|src)="\.\//g, `$1="${publisher.adresse}`),
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
