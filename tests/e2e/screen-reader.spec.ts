import type { Page } from '@playwright/test';
import { expect, test } from './support/browser';

/** What a screen reader is given: Chromium's accessibility tree, in reading order. */
interface Heard {
  readonly role: string;
  readonly name: string;
  readonly level: number | null;
}

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

async function heard(page: Page): Promise<readonly Heard[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes }: { nodes: readonly AxNode[] } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? '').trim(),
      level:
        Number(properties?.find((property) => property.name === 'level')?.value.value ?? Number.NaN) || null,
    }));
}

const LANDMARKS = [
  'banner',
  'main',
  'navigation',
  'complementary',
  'contentinfo',
  'region',
  'search',
  'form',
];
const CONTROLS = ['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'slider', 'tab'];

/** Every view, and what its reader must meet on the way. */
const VIEWS: Readonly<Record<string, { readonly query: string; readonly meets: RegExp }>> = {
  'the start view': { query: '', meets: /Hauts-de-France/ },
  'a territory': { query: 'sel=departement-62', meets: /Pas-de-Calais/ },
  'several territories': { query: 'sel=departement-62,departement-80', meets: /2 territoires choisis/ },
  'the region in detail': { query: 'sel=region', meets: /appels à projets nationaux/i },
  'the table of a theme': { query: 'theme=france-travail&tableau=1', meets: /périmètres/i },
  'the crossed coverage': { query: 'theme=couverture', meets: /couverture croisée/i },
  'an embed': { query: 'mode=integration&sel=departement-62', meets: /Pas-de-Calais/ },
  'a show': { query: 'mode=presentation', meets: /enveloppes/ },
};

for (const [what, { query, meets }] of Object.entries(VIEWS)) {
  test(`${what} is told in order: one title, levels without a gap, named landmarks, tables and controls`, async ({
    page,
    explorer,
  }) => {
    await page.goto(`./?${query}`);
    await page.waitForSelector('[data-ready], .data-table', { state: 'attached' });
    await page.waitForSelector('#depart', { state: 'detached' });
    // Some sheets come a moment later than the frame.
    let all: readonly Heard[] = [];
    const told = async (): Promise<string> => {
      all = await heard(page);
      return all.flatMap(({ role, name }) => (role === 'heading' ? [name] : [])).join(' · ');
    };
    await expect.poll(told).toMatch(meets);

    const headings = all.filter(({ role }) => role === 'heading');
    expect(headings.filter(({ level }) => level === 1)).toHaveLength(1);
    const gaps = headings.filter(({ level }, i) => (level ?? 0) > (headings[i - 1]?.level ?? 0) + 1);
    expect(gaps, 'headings that skip a level').toEqual([]);

    const landmarks = all.filter(({ role }) => LANDMARKS.includes(role));
    expect(landmarks.filter(({ role }) => role === 'main')).toHaveLength(1);
    const marks = landmarks.map(({ role, name }) => `${role} ${name}`);
    expect(new Set(marks).size, marks.join(' · ')).toBe(marks.length);

    expect(all.some(({ role }) => role === 'status')).toBe(true);
    const named = [...CONTROLS, 'table', 'img', 'application', 'dialog'];
    expect(all.filter(({ role, name }) => named.includes(role) && name === '')).toEqual([]);
    expect(explorer.faults).toEqual([]);
  });
}
