import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishedPackage } from '../../../scripts/data/published/data-package';
import { readMe } from '../../../scripts/data/published/read-me';
import { loadPublisher } from '../../../scripts/site/publisher';
import { legalPage } from '../../../scripts/site/written/legal-pages';
import type { Model } from '../../../src/domain/model';
import { START } from '../../../src/state/explorer-state';
import { regionSheet } from '../../../src/view/comparative/region-sheet';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildCaption } from '../../../src/view/page/build-caption';
import { buildExport } from '../../../src/view/page/build-export';
import { buildLegend } from '../../../src/view/page/build-legend';
import { buildTable } from '../../../src/view/page/build-table';
import { siteCopy } from '../../../src/view/text/copy';
import { dataText, ROOT, realModel } from '../../fixtures/real-model';

/** `data/edition.csv` says licence and vintages; whatever is published repeats it and says no other. */

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { edition } = realModel.pacts;

/** Every place of a site that says the licence of the figures. */
function said(model: Model): Readonly<Record<string, string>> {
  const view = buildMapView(model, START, cogAnchors(model));
  const made = buildExport({
    model,
    state: START,
    table: buildTable(model, START),
    caption: buildCaption(model, START),
    legend: buildLegend(model, START, view),
    link: '',
  });
  return {
    'LISEZMOI.txt': readMe(model.pacts.version, model.pacts.edition),
    'datapackage.json': publishedPackage(dataText('datapackage.json'), model, new Set()),
    'mentions-legales.html': legalPage(loadPublisher(ROOT), model.pacts.edition).body,
    exports: made.sources.join('\n'),
    'source of a figure': siteCopy(model).licence,
    'sheet of the region': regionSheet(model).notes.join('\n'),
  };
}

const withEdition = (change: Partial<typeof edition>): Model => ({
  ...realModel,
  pacts: { ...realModel.pacts, edition: { ...edition, ...change } },
});

describe('licence and edition say one thing', () => {
  test('everything published says the licence of edition.csv', () => {
    for (const [where, text] of Object.entries(said(realModel))) {
      expect(text, where).toContain(edition.licence);
    }
  });

  test('another licence is said everywhere, and the former nowhere', () => {
    for (const [where, text] of Object.entries(said(withEdition({ licence: 'Licence de recette 3.1' })))) {
      expect(text, where).toContain('Licence de recette 3.1');
      expect(text, where).not.toContain(edition.licence);
    }
  });

  test('so is the year of the inhabitants, wherever they are counted', () => {
    const model = withEdition({ population: 'population de recette 1999' });
    const { exports, 'LISEZMOI.txt': notes, 'datapackage.json': described } = said(model);
    for (const text of [exports, notes, described]) expect(text).toContain('population de recette 1999');
    expect(buildCaption(model, START).source).toContain('population de recette 1999');
    expect(buildTable(model, START).notes.join()).toContain('population de recette 1999');
    expect(edition.population).toMatch(/\d{4}/);
  });

  test('nothing written by hand says it too: code and documents lead to edition.csv', () => {
    const files = ['src', 'scripts', 'docs'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(tsx?|mjs|md)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length)),
    );
    for (const path of files) expect(read(path), path).not.toContain(edition.licence);
    for (const path of ['README.md', 'data/README.md', 'LICENSE']) {
      expect(read(path), path).toContain('edition.csv');
      expect(read(path), path).not.toMatch(/à confirmer|to be confirmed by the publisher/);
    }
    expect(read('editeur.json')).not.toMatch(/licence/i);
    expect(JSON.parse(dataText('datapackage.json'))).not.toHaveProperty('licenses');
  });
});
