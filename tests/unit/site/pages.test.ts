import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { accessibilityPage, legalPage } from '../../../scripts/site/legal-pages';
import { type Page, pageHtml } from '../../../scripts/site/page';
import { loadPublisher, type Publisher } from '../../../scripts/site/publisher';
import { pageState, tablesPage } from '../../../scripts/site/tables-page';
import { shareTags } from '../../../scripts/site/vite-publisher';
import { regionFigures } from '../../../src/domain/totals';
import { START, THEME_KINDS } from '../../../src/state/explorer-state';
import { buildTable } from '../../../src/view/page/build-table';
import { formatEuros } from '../../../src/view/text/formats';
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
const html = (page: Page, publisher = EMPTY): string => pageHtml(page, publisher, './assets/pages.css', SITE);

describe('the written pages', () => {
  test.each([
    ['empty', EMPTY],
    ['filled', NAMED],
  ])('are valid HTML that a strict policy lets through: %s configuration', async (_, publisher) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // Matters of style: what is written here follows the rest of the project.
      rules: {
        'doctype-style': 'off',
        'void-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
      },
    });
    for (const page of pagesOf(publisher)) {
      const text = html(page, publisher);
      const report = await validator.validateString(text);
      expect(report.results.flatMap(({ messages }) => messages.map((one) => one.message))).toEqual([]);
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
  });

  test('the tables hold every row and total of the map', () => {
    const page = html(tablesPage(realModel, []));
    for (const theme of THEME_KINDS) {
      for (const { label } of buildTable(realModel, pageState(theme)).rows)
        expect(page).toContain(`<th scope="row">${label.replaceAll("'", '&#39;')}</th>`);
    }
    const { eur } = regionFigures(realModel, START.funding);
    expect(eur).toBeGreaterThan(0);
    expect(page).toContain(`<td class="page-number">${formatEuros(eur)}</td>`);
  });
});

test('share tags give whole addresses, or nothing before there is one', () => {
  expect(shareTags(EMPTY, edition)).toEqual([]);
  const images = shareTags(NAMED, edition).filter(({ attrs }) => attrs?.property === 'og:image');
  expect(images.map(({ attrs }) => attrs?.content)).toEqual([
    'https://exemple.gouv.fr/pactes/images/financements-vignette.png',
  ]);
});
