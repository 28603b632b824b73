import { describe, expect, test } from 'vitest';
import { OEMBED, oembedFiles } from '../../../scripts/site/extra/oembed';
import { loadPublisher } from '../../../scripts/site/publisher';
import type { Publisher } from '../../../scripts/site/publisher-schema';
import { accessibilityPage, legalPage } from '../../../scripts/site/written/legal-pages';
import { type Page, pageHtml } from '../../../scripts/site/written/page';
import { shareTags } from '../../../scripts/site/written/share-tags';
import { tablesPage } from '../../../scripts/site/written/tables-page';
import { regionFigures } from '../../../src/domain/totals';
import { START, THEME_KINDS } from '../../../src/state/explorer-state';
import { begunOf } from '../../../src/state/url/state-keys';
import { buildTable } from '../../../src/view/page/build-table';
import { siteTitle } from '../../../src/view/text/copy';
import { formatEuros } from '../../../src/view/text/formats';
import { htmlFaults } from '../../fixtures/html-faults';
import { ROOT, realModel } from '../../fixtures/real-model';

const { edition } = realModel.pacts;
const SITE = 'Un site <b>';
const EMPTY = loadPublisher(ROOT);
const NAMED: Publisher = {
  ...EMPTY,
  nom: 'Préfecture <de région> & "associés"',
  adresse: 'https://exemple.gouv.fr/pactes/',
  signalement: 'carte@exemple.gouv.fr',
  mentionsLegales: { ...EMPTY.mentionsLegales, contact: 'contact@exemple.gouv.fr' },
  accessibilite: { ...EMPTY.accessibilite, nonConformites: ['Un <défaut>'] },
};
const pagesOf = (publisher: Publisher): readonly Page[] => [
  accessibilityPage(publisher, SITE),
  legalPage(publisher, edition),
  tablesPage(realModel, []),
];
const html = (page: Page, publisher = EMPTY): string =>
  pageHtml(page, publisher, './assets/pages.css', { title: SITE });

describe('the written pages', () => {
  test.each([
    ['empty', EMPTY],
    ['filled', NAMED],
  ])('are valid HTML that a strict policy lets through: %s configuration', async (_, publisher) => {
    for (const page of pagesOf(publisher)) {
      const text = html(page, publisher);
      expect(await htmlFaults(text)).toEqual([]);
      expect(text).not.toMatch(/<script|<style|<form|\sstyle=|\son[a-z]+=|javascript:/i);
      expect(text).toContain('Accessibilité\u00a0: non conforme');
      expect(text.match(/<h1>/g)).toHaveLength(1);
    }
  });

  test('say what is still to be told, and nothing of it once it is', () => {
    expect(html(legalPage(EMPTY, edition))).toContain('à renseigner par l’éditeur');
    const full: Publisher = {
      ...NAMED,
      mentionsLegales: {
        adressePostale: 'a',
        contact: 'b',
        directeurPublication: 'c',
        hebergeur: 'd',
        hebergeurAdresse: 'e',
      },
    };
    expect(html(legalPage(full, edition), full)).not.toContain('à renseigner');
  });

  test('show the configuration as text, addresses as links', () => {
    const page = html(accessibilityPage(NAMED, SITE), NAMED) + html(legalPage(NAMED, edition), NAMED);
    expect(page).toContain('Préfecture &lt;de région&gt; &amp; &quot;associés&quot;');
    expect(page).toContain('<li>Un &lt;défaut&gt;</li>');
    expect(page).toContain('<a href="mailto:contact@exemple.gouv.fr">contact@exemple.gouv.fr</a>');
    expect(page).not.toMatch(/<de région>|<défaut>/);
    const twice = { ...NAMED, accessibilite: { ...NAMED.accessibilite, contact: 'mailto:a@b.fr' } };
    expect(html(accessibilityPage(twice, SITE), twice)).toContain('<a href="mailto:a@b.fr">a@b.fr</a>');
  });

  test('the statement of accessibility has its day and the environments of its tests', () => {
    const dated = { ...NAMED, accessibilite: { ...NAMED.accessibilite, date: '2027-03-03' } };
    const page = html(accessibilityPage(dated, SITE), dated);
    expect(page).toContain('a été établie le 3 mars 2027.');
    for (const name of ['Chromium', 'Firefox', 'WebKitGTK', 'Orca']) expect(page).toContain(name);
    expect(html(accessibilityPage(NAMED, SITE), NAMED)).toMatch(/établie le <span[^>]*>à renseigner/);
  });

  test('the tables hold every row and total of the map', () => {
    const page = html(tablesPage(realModel, []));
    for (const theme of THEME_KINDS) {
      for (const { label } of buildTable(realModel, begunOf(theme)).rows)
        expect(page).toContain(`<th scope="row">${label.replaceAll("'", '&#39;')}</th>`);
    }
    const { eur } = regionFigures(realModel, START.funding);
    expect(eur).toBeGreaterThan(0);
    expect(page).toContain(`<td class="page-number">${formatEuros(eur)}</td>`);
  });
});

test('share tags give whole addresses, or nothing before there is one', () => {
  expect(shareTags(EMPTY, edition)).toEqual([]);
  const images = shareTags(NAMED, edition).filter(({ attrs }) => attrs.property === 'og:image');
  expect(images.map(({ attrs }) => attrs.content)).toEqual([
    'https://exemple.gouv.fr/pactes/images/financements-vignette.png',
  ]);
});

describe('what a CMS reads of an address', () => {
  test('the bare address is a frame, any other a link: no frame shows another view than the one asked for', () => {
    expect(oembedFiles(EMPTY, edition)).toEqual([]);
    const files = new Map(oembedFiles(NAMED, edition));
    const [start, other] = [OEMBED.start, OEMBED.other].map((name) => JSON.parse(files.get(name) ?? '{}'));
    // https://oembed.com, section 2.3.4.
    expect(start).toMatchObject({ version: '1.0', type: 'rich', width: 800, height: 640 });
    expect(start.html).toMatch(/^<iframe src="https:\/\/exemple\.gouv\.fr\/pactes\/\?mode=integration"/);
    expect(start.html).not.toContain('allow-same-origin');
    expect(other).toEqual({
      version: '1.0',
      type: 'link',
      title: siteTitle(edition),
      author_name: NAMED.nom,
      provider_name: NAMED.nom,
      provider_url: NAMED.adresse,
      cache_age: 86_400,
    });
  });

  test('the page names the answer for any link; the bare one, its own', () => {
    const [tag] = shareTags(NAMED, edition).filter(({ attrs }) => attrs.type === 'application/json+oembed');
    expect(tag?.attrs).toMatchObject({ rel: 'alternate', href: `${NAMED.adresse}${OEMBED.other}` });
  });
});
