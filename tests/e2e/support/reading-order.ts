import { expect, type Page } from '@playwright/test';

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

/**
 * A view is told in order: one title, levels without a gap, landmarks, tables and controls that have a name each.
 * @param meets what its reader must meet among the headings
 */
export async function toldInOrder(page: Page, meets: RegExp): Promise<void> {
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
}
