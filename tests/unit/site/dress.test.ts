import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadDress } from '../../../scripts/site/dress/dress';
import { dressMap, NO_DRESS } from '../../../scripts/site/dress/dress-form';
import { missingPage } from '../../../scripts/site/extra/extra-pages';
import { loadPublisher, PUBLISHER_VARIABLE, publisherGaps } from '../../../scripts/site/publisher';
import { accessibilityPage } from '../../../scripts/site/written/legal-pages';
import { pageHtml } from '../../../scripts/site/written/page';
import { htmlFaults } from '../../fixtures/html-faults';
import { ROOT } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';

const EXAMPLE = 'docs/exemple-editeur/editeur.json';
afterEach(() => vi.unstubAllEnvs());

/** A publisher whose folder `ici` holds these files. */
function publisher(habillage: object, files: Readonly<Record<string, string>> = {}): void {
  const folder = temporaryFolder('editeur');
  mkdirSync(join(folder, 'ici'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'ici', name), text);
  const own = { ...JSON.parse(readFileSync(`${ROOT}editeur.json`, 'utf8')), habillage };
  writeFileSync(join(folder, 'editeur.json'), JSON.stringify(own));
  vi.stubEnv(PUBLISHER_VARIABLE, join(folder, 'editeur.json'));
}

describe('what a publisher puts around the site', () => {
  test('nothing is shipped', () => {
    expect(loadDress(ROOT)).toEqual(NO_DRESS);
    expect(dressMap(NO_DRESS, '<div id="carte-app">', 'a{}')).toEqual({
      page: '<div id="carte-app">',
      style: 'a{}',
    });
  });

  test('the example of the guide is whole: nothing left to tell, valid pages with one header and one foot', async () => {
    vi.stubEnv(PUBLISHER_VARIABLE, EXAMPLE);
    const example = loadPublisher(ROOT);
    const dress = loadDress(ROOT);
    expect(publisherGaps(example)).toEqual([]);
    for (const page of [accessibilityPage(example, 'Site'), missingPage()]) {
      const text = pageHtml(page, example, './assets/pages.css', { title: 'Site' }, dress);
      expect(await htmlFaults(text)).toEqual([]);
      expect(text).toContain('<link rel="stylesheet" href="./habillage/site.css" />');
      expect(text).toContain('<script type="module" src="./habillage/menu.js"></script>');
      for (const tag of ['<header', '<footer', '<h1']) expect(text.split(tag), tag).toHaveLength(2);
      expect(text).not.toContain('à renseigner');
    }
  });

  test('the band stands before the map, its rules in the page; in a show and in a frame it is not', () => {
    vi.stubEnv(PUBLISHER_VARIABLE, EXAMPLE);
    const { page, style } = dressMap(loadDress(ROOT), '<body><div id="carte-app"></div></body>', 'a{}');
    expect(page).toMatch(
      /^<body><section class="bandeau" aria-label="Éditeur du site"><a class="exemple-bandeau"[\s\S]*<\/section><div id="carte-app">/,
    );
    expect(style).toMatch(/^a\{\}\.bandeau\{display:none\}/);
    expect(style).toContain('--bandeau: 3.5rem');
    expect(style).toContain(
      ':root:not([data-mode=integration],[data-mode=presentation]) .bandeau{display:block',
    );
  });

  test.each([
    [{ dossier: 'absent' }, 'clé « habillage.dossier »\u00a0: « absent » n’est pas un dossier'],
    [{ dossier: '../ailleurs' }, 'clé « habillage.dossier »\u00a0: valeur refusée'],
    [{ dossier: 'ici', entete: '../../secret' }, 'clé « habillage.entete »\u00a0: valeur refusée'],
    [{ dossier: 'ici', logo: 'a.svg' }, 'clé « habillage.logo »\u00a0: clé inconnue'],
    [{ dossier: 'ici', pied: 'p.html' }, 'clé « habillage.pied »\u00a0: « p.html »\u00a0: fichier absent'],
    [
      { dossier: 'ici', styles: ['absent.css'] },
      'clé « habillage.styles »\u00a0: « absent.css »\u00a0: fichier absent',
    ],
  ])('says the fault of %j', (habillage, sentence) => {
    publisher(habillage);
    expect(() => loadDress(ROOT)).toThrow(sentence);
  });

  test.each([
    ['<p style="color: red">', 'un attribut style'],
    ['<style>p{}</style>', 'une balise style'],
    ['<script>alert(1)</script>', 'un script écrit dans la page'],
    ['<button onclick="a()">', 'un attribut qui exécute un script'],
  ])('refuses what the policy of the site would leave out in silence: %s', (markup, what) => {
    publisher({ dossier: 'ici', entete: 'e.html' }, { 'e.html': markup });
    expect(() => loadDress(ROOT)).toThrow(`clé « habillage.entete »\u00a0: ${what}`);
  });
});
