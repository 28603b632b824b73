import { expect, test } from '@playwright/test';
import { ExplorerDriver } from './support/explorer-driver';

const THEMES = ['financements', 'france-travail', 'pactes-territoriaux', 'couverture'];

for (const theme of THEMES) {
  test(`on a low screen, settings and legend of ${theme} share the column, and scroll under an arrow`, async ({
    page,
  }) => {
    const explorer = new ExplorerDriver(page);
    await explorer.open(`theme=${theme}`);
    const [settings, legend] = [await explorer.settings.boundingBox(), await explorer.legend.boundingBox()];
    // Neither is over the other, and neither takes all.
    expect((settings?.y ?? 0) + (settings?.height ?? 0)).toBeLessThanOrEqual((legend?.y ?? 0) + 1);
    expect(settings?.height).toBeGreaterThan(330);
    await expect.poll(() => explorer.saysMore(explorer.settings)).toBe(true);
    const last = explorer.settings.getByRole('checkbox').last();
    await explorer.settings.evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await expect.poll(() => explorer.saysMore(explorer.settings)).toBe(false);
    await last.check();
    await expect(last).toBeChecked();
  });
}
