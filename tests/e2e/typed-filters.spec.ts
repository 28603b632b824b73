import type { Page } from '@playwright/test';
import { expect, test } from './support/browser';
import { rows } from './support/figures';

const lines = rows('financements');
const AT_LEAST = 1_000_000;
const wide = lines.filter((line) => Number(line.montant_eur) >= AT_LEAST);

/** Types into a field as soon as the page has it, before anything else can run. */
const typedAtOnce = (page: Page, field: string, text: string): Promise<unknown> =>
  page.addInitScript(
    ([selector, value]) => {
      const seen = new MutationObserver(() => {
        const input = document.querySelector(selector);
        if (!(input instanceof HTMLInputElement)) return;
        seen.disconnect();
        input.focus();
        document.execCommand('insertText', false, value);
      });
      seen.observe(document, { childList: true, subtree: true });
    },
    [field, text] as const,
  );

test('amounts are kept from the first key; the chip that lifts them empties their fields', async ({
  explorer,
  page,
}) => {
  await typedAtOnce(page, '.bounds input', String(AT_LEAST));
  await explorer.open();
  await page.getByText('Plus de filtres').click();
  const least = page.getByRole('textbox', { name: 'au moins' });
  const most = page.getByRole('textbox', { name: 'au plus' });
  await expect(least).toBeFocused();
  await expect(least).toHaveValue(String(AT_LEAST));
  await least.press('Enter');
  await expect.poll(() => explorer.query()).toBe(`?montant=${AT_LEAST}-`);
  const actions = new Set(wide.map((line) => line.action_id)).size;
  await expect(page.getByText(`${actions}\u00a0actions citées avec les filtres en cours`)).toBeVisible();
  await expect(least).toBeFocused();
  // A bound that cannot be is said, and changes nothing.
  await most.fill('10');
  await most.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/Le minimum dépasse le maximum/);
  await expect.poll(() => explorer.query()).toBe(`?montant=${AT_LEAST}-`);
  await explorer.axe_();
  await most.fill('');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await explorer.chips.getByRole('button', { name: /1.000.000.€ au moins/ }).click();
  await expect.poll(() => explorer.query()).toBe('');
  await expect(least).toHaveValue('');
});

test('a text stays as it is typed, from its first letter, and goes with its chip', async ({
  explorer,
  page,
}) => {
  await typedAtOnce(page, '#filtre-texte', ' Insertion ');
  await explorer.open();
  await page.getByText('Plus de filtres').click();
  const text = page.getByRole('searchbox', { name: /^Texte dans l’action/ });
  await expect.poll(() => explorer.query()).toBe('?texte=Insertion');
  await expect(text).toHaveValue(' Insertion ');
  await explorer.chips.getByRole('button', { name: /insertion/i }).click();
  await expect.poll(() => explorer.query()).toBe('');
  await expect(text).toHaveValue('');
});
