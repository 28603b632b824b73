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
import { listedPages } from '../../../scripts/site/written/site-files';
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

test('each page that the site map lists says the same address and sums itself up; without an address none is said', () => {
  const adresse = 'https://exemple.fr/pactes/';
  const ground = loadGround(process.cwd());
  if (!model.names) throw new Error('no names');
  const figures = { ground, names: model.names };
  const made = (publisher: ReturnType<typeof loadPublisher>): ReadonlyMap<string, string> =>
    new Map(
      listedPages({ publisher, regions: '' }, figures, [], (page) =>
        pageHtml(page, publisher, './assets/pages.css', { title: 'Site' }, NO_DRESS),
      ),
    );
  const known = made({ ...loadPublisher(process.cwd()), adresse });
  const listed = [...(known.get('sitemap.xml') ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map(
    ([, url]) => url ?? '',
  );
  // The map itself is another page's business.
  const others = listed.filter((url) => url !== adresse);
  expect(others).toHaveLength(known.size - 1);
  for (const url of others) {
    const path = url.slice(adresse.length);
    const html = known.get(path.endsWith('/') ? `${path}index.html` : path) ?? '';
    expect(html).toContain(`<link rel="canonical" href="${url}" />`);
    expect(html).toMatch(/<meta name="description" content="[^"]{40,}" \/>/);
  }
  const unknown = made({ ...loadPublisher(process.cwd()), adresse: '' });
  expect([...unknown.values()].join('')).not.toContain('canonical');
  expect(unknown.has('sitemap.xml')).toBe(false);
});
