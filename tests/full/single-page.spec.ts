import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { part } from '../e2e/support/parts';

const ROOT = process.cwd();

test('one page on a disk: explores, presents, keeps the presenter’s window in step, asks for nothing', async ({
  page,
}) => {
  execFileSync('npm', ['run', '--silent', 'build:single'], { cwd: ROOT, stdio: 'inherit' });
  const file = pathToFileURL(join(ROOT, 'dist-single/pactes-solidarites.html')).href;
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(file)) asked.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));

  // Chosen, since this machine may have no graphics card.
  await page.addInitScript(() => localStorage.setItem('pactes-hdf:dessin', 'webgl'));
  await page.goto(file);
  await page.waitForSelector('[data-renderer="maplibre"]', { timeout: 90_000 });
  await page.goto(`${file}?mode=presentation&scene=4`);
  await page.waitForSelector('.show [data-ready]');
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('p')]);
  const heading = popup.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(/^4 \/ /);
  await page.keyboard.press('ArrowRight');
  await expect(heading).toContainText(/^5 \/ /);
  await popup.keyboard.press('ArrowRight');
  await expect(part(page, 'rank of the scene')).toContainText('6');
  // Its address leads nobody here: none is given away, and no code of a frame.
  await page.goto(`${file}?theme=france-travail`);
  await page.waitForSelector('[data-ready]');
  // Nor has it other pages beside it: no link leads to one.
  await page.getByRole('button', { name: /^Aide/ }).click();
  await expect(page.getByRole('dialog', { name: /Aide/ })).toContainText('Accessibilité');
  await expect(page.locator('a[href^="./"]').filter({ visible: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Partager' }).click();
  const dialog = page.getByRole('dialog', { name: 'Partager cette vue' });
  await expect(dialog).toContainText('Cette page est un fichier');
  await expect(dialog.getByRole('textbox')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: /Intégrer/ })).toHaveCount(0);
  expect(asked).toEqual([]);
  expect(faults).toEqual([]);
});
