import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { boundaryPath } from '../../../scripts/data/folders';
import { loadCog } from '../../../scripts/data/outlines';
import { loadPacts } from '../../../scripts/data/pacts-json';
import { curly } from '../../../scripts/regions/official';
import { serve } from '../../../scripts/serve';
import { eachRegion } from '../../../scripts/several/write-regions';
import { buildModel } from '../../../src/domain/model';
import { partyPlace, placeKey } from '../../../src/domain/place';
import { START } from '../../../src/state/explorer-state';
import { buildControls } from '../../../src/view/page/build-controls';
import { ExplorerDriver } from '../../e2e/support/explorer-driver';
import { OutputsDriver } from '../../e2e/support/outputs-driver';
import { ShowDriver } from '../../e2e/support/presentation-driver';
import { ROOT } from '../../fixtures/real-model';
import { temporaryFolder } from '../../temporary-folder.mjs';
import { HOME_WORDS, leaks } from './leaks';
import { built } from './region-site';

/** `npm test -- --region CODE`: the pack that a person has filled, as it stands; else there is nothing to walk. */
const code = process.env.PACTES_ESSAI ?? '';

/** A name, whatever its apostrophes and the spaces that may not break. */
const named = (nom: string): RegExp => new RegExp(nom.replaceAll(/[^\p{L}\p{N}]/gu, '.'));

if (code !== '') {
  test(`the pack of region ${code} is walked: start, themes, search, sheets, export, frame, show`, async ({
    browser,
  }) => {
    const folder = temporaryFolder(`pack-${code}`);
    const dist = join(folder, 'dist');
    built(code, dist);
    const [model] = eachRegion([code], () => {
      const read = loadPacts(ROOT);
      return buildModel(read, loadCog(ROOT, read));
    });
    if (model === undefined) throw new Error(code);
    const { pacts, cog } = model;
    const [official = []] = eachRegion([code], () =>
      ['cog.json', 'communes.json', 'reperes.json']
        .flatMap((name) => [
          ...readFileSync(boundaryPath(ROOT, name), 'utf8').matchAll(/"((?:[^"\\]|\\.)+)"/g),
        ])
        .flatMap(([, name = '']) => (HOME_WORDS.test(name) ? [curly(name), name] : [])),
    );
    expect(leaks(dist, HOME_WORDS, 'Hauts-de-France', [], official)).toEqual([]);
    const served = await serve({ root: dist, base: '/pactes/' });
    const context = await browser.newContext({
      ...{ baseURL: served.url, reducedMotion: 'reduce', locale: 'fr-FR', serviceWorkers: 'block' },
      viewport: { width: 1366, height: 768 },
    });
    const page = await context.newPage();
    const explorer = new ExplorerDriver(page, 'structure');
    await explorer.open('');
    await expect(page).toHaveTitle(named(cog.region.nom));
    for (const { value } of buildControls(model, START).themes) {
      await explorer.open(value === START.theme ? '' : `theme=${value}`);
      await expect(explorer.legend).toBeVisible();
      await expect(explorer.emptiness).toHaveCount(0);
    }
    for (const party of pacts.parties) {
      await explorer.open(`sel=${placeKey(partyPlace(party.code))}`);
      await expect(explorer.title).toHaveText(named(party.nom));
    }
    const [epci] = cog.epci;
    if (epci) {
      await explorer.search(epci.nom, named(epci.nom));
      await expect(explorer.title).toContainText(named(model.party.get(epci.code)?.nom ?? epci.nom));
    }
    const outputs = new OutputsDriver(page);
    await outputs.openDialog();
    const csv = (await outputs.save(/^CSV virgules/)).bytes.toString('utf8');
    expect(csv).toContain(pacts.edition.support);
    await page.goto('./?mode=integration');
    await explorer.whenMap();
    const show = new ShowDriver(page);
    await page.goto('./?mode=presentation&scene=1');
    await show.whenReady();
    const scenes = await show.count();
    for (let rank = 1; rank <= scenes; rank += 1) {
      await show.expectRank(rank);
      await show.press('ArrowRight');
    }
    expect(explorer.faults).toEqual([]);
    await context.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });
}
