import { describe, expect, test } from 'vitest';
import { NO_DRESS } from '../../../scripts/site/dress/dress-form';
import {
  FOLDER,
  sitemap,
  territoriesPage,
  territoryPages,
} from '../../../scripts/site/extra/territory-pages';
import { loadPublisher } from '../../../scripts/site/publisher';
import { pageHtml } from '../../../scripts/site/written/page';
import { loadGround } from '../../../scripts/start-page/start-scene';
import { partyPlace, placeKey } from '../../../src/domain/place';
import { NO_FILTER, partyFigures } from '../../../src/domain/totals';
import { formatEuros } from '../../../src/view/text/formats';
import { htmlFaults } from '../../fixtures/html-faults';
import { realModel as model } from '../../fixtures/real-model';

const { boundaries } = loadGround(process.cwd());
const pages = territoryPages(model, boundaries);
const fileOf = (key: string): string => `${key}.html`;

describe('pages of territories', () => {
  test('one for each département and EPCI, named and summed up', () => {
    const { departements, epci } = model.cog;
    expect(pages).toHaveLength(departements.length + epci.length);
    expect(new Set(pages.map(({ file }) => file)).size).toBe(pages.length);
    for (const { title, body, summary } of pages) {
      expect(title).not.toBe('');
      expect(`${body}${summary}`).not.toMatch(/undefined|null|NaN|\[object/);
      expect(summary.length).toBeGreaterThan(title.length);
    }
  });

  test('are valid HTML that a strict policy lets through', async () => {
    // All are written alike: a party, an EPCI of two contracts and one without a scheme differ.
    for (const page of [pages[0], ...pages.slice(-3), territoriesPage(model, pages)]) {
      if (!page) throw new Error('no page');
      const text = pageHtml(
        page,
        loadPublisher(process.cwd()),
        './assets/pages.css',
        { title: 'Site' },
        NO_DRESS,
      );
      expect(await htmlFaults(text)).toEqual([]);
      expect(text).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    }
  });

  test('a party’s page has its own amount, to the euro', () => {
    for (const { code } of model.pacts.parties) {
      const { amount } = partyFigures(model, code, NO_FILTER);
      const page = pages.find(({ file }) => file === fileOf(placeKey(partyPlace(code))));
      if (amount.kind === 'euros') expect(page?.body).toContain(formatEuros(amount.value));
    }
  });

  test('its links to other pages lead to pages, the list to all of them', () => {
    const known = new Set(pages.map(({ file }) => `./${FOLDER}/${file}`));
    const links = (body: string): readonly string[] =>
      [...body.matchAll(/href="(\.\/territoires\/[^"]+)"/g)].flatMap(([, href = '']) => href);
    for (const { body } of pages) {
      for (const href of links(body)) expect(known).toContain(href);
    }
    expect(new Set(links(territoriesPage(model, pages).body))).toEqual(known);
  });

  test('a map of the site has each of them, under its address', () => {
    const xml = sitemap('https://exemple.fr/pactes/', pages);
    for (const { file } of pages) {
      expect(xml).toContain(`<loc>https://exemple.fr/pactes/${FOLDER}/${file}</loc>`);
    }
  });
});
