import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScenes } from '../../../../scripts/data/scenes';
import { openScene } from '../../../../src/app/scenes/open-scene';
import { foldedWords } from '../../../../src/domain/fold-text';
import { EMPTY_SCENE } from '../../../../src/domain/show/scene';
import { type ExplorerState, START } from '../../../../src/state/explorer-state';
import { activeFilters } from '../../../../src/state/filters';
import { encode } from '../../../../src/state/url/codec';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { buildCaption } from '../../../../src/view/page/build-caption';
import { buildExport } from '../../../../src/view/page/build-export';
import { buildLegend } from '../../../../src/view/page/build-legend';
import { buildTable } from '../../../../src/view/page/build-table';
import { askedWaves } from '../../../../src/view/text/waves';
import { filterLabel } from '../../../../src/view/title/results';
import { sceneWords } from '../../../../src/view/title/view-as-scene';
import { fileName, titleText, viewTitle } from '../../../../src/view/title/view-title';
import { FROZEN, ROOT, realModel } from '../../../fixtures/real-model';
import { whole } from '../../state/link-arbitraries';

const state = whole.map(([one]): ExplorerState => one);
const anchorOf = cogAnchors(realModel);
const labelsOf = (one: ExplorerState): readonly string[] =>
  activeFilters(one).map((filter) =>
    // Of a wave, the title says which are shown.
    filter.filter === 'vague' ? askedWaves(realModel, one.ft) : filterLabel(realModel, one, filter),
  );
const words = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
/** A level of a table costs seconds on all communes; its title is the same. */
const quick = (one: ExplorerState): ExplorerState => ({
  ...one,
  maille: 'theme',
  couverture: { ...one.couverture, unite: 'epci' },
});

describe('titles of a view', () => {
  test('each names every filter in force, the hypothesis and what is laid over', () => {
    fc.assert(
      fc.property(state.map(quick), (one) => {
        const caption = buildCaption(realModel, one);
        const view = buildMapView(realModel, one, anchorOf);
        const table = buildTable(realModel, one);
        const legend = buildLegend(realModel, one, view);
        const made = buildExport({ model: realModel, state: one, table, caption, legend, link: '' });
        const titles = [
          caption.title,
          `${caption.subject} ${caption.conditions}`,
          caption.documentTitle,
          table.caption,
          made.title,
          made.caption,
        ];
        const { hypothesis, overlays, selected } = viewTitle(realModel, one);
        for (const title of titles) {
          for (const label of labelsOf(one)) expect(title).toContain(label);
          if (hypothesis !== null) expect(title).toContain(hypothesis);
          for (const overlay of overlays) expect(title).toContain(overlay);
        }
        if (selected !== null) expect(caption.documentTitle).toContain(selected);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('a scene made from a view names them too, within what a file takes, and asks for no figure', () => {
    fc.assert(
      fc.property(state, (one) => {
        const title = viewTitle(realModel, one);
        const { surtitre, titre, phrase } = sceneWords(title);
        expect(titre.length).toBeLessThanOrEqual(90);
        expect(phrase.length).toBeLessThanOrEqual(260);
        expect(surtitre?.length ?? 0).toBeLessThanOrEqual(60);
        expect(`${titre}${phrase}`).not.toMatch(/[{}]/);
        const said = `${titre} ${phrase}`;
        if (/autres? filtres?$/.test(phrase)) return;
        for (const label of labelsOf(one)) {
          expect(said).toContain(label.replaceAll('{', '(').replaceAll('}', ')'));
        }
      }),
    );
  });

  test('a scene under a title typed by hand still names what narrows its map', () => {
    fc.assert(
      fc.property(state.map(quick), (one) => {
        const vue = encode({ ...one, tableau: false });
        const {
          titre,
          phrase,
          state: read,
        } = openScene(realModel, {
          ...EMPTY_SCENE,
          titre: 'Ma présentation',
          vue,
        });
        const said = foldedWords(`${titre} ${phrase}`, ' ');
        for (const label of labelsOf(read)) {
          const [first = label] = label.split(' · ');
          expect(said).toContain(foldedWords(first, ' '));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the scenes of the deck say it in their own words', () => {
    const result = readScenes(ROOT, realModel.pacts, FROZEN);
    for (const scene of result.ok ? result.show.scenes : []) {
      const { phrase, titre } = openScene(realModel, scene);
      expect(phrase, titre).not.toContain('Sur la carte');
    }
  });

  test('the name of a file holds every filter whole, or says how many more there are', () => {
    fc.assert(
      fc.property(state, (one) => {
        const name = fileName(viewTitle(realModel, one), 'COG 2026');
        expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*-cog-2026$/);
        // With `-excel.csv` after it, below what every file system takes.
        expect(name.length).toBeLessThanOrEqual(200);
        if (/-et-\d+-autres-/.test(name)) return;
        const loose = words(name).replaceAll('-', ' ');
        for (const label of labelsOf(one)) {
          const letters = words(label.replaceAll('œ', 'oe').replaceAll('Œ', 'oe'))
            .replace(/[^a-z0-9]+/g, ' ')
            .trim();
          expect(loose).toContain(letters);
        }
      }),
    );
  });

  test('without a filter, a title is its subject alone', () => {
    const title = viewTitle(realModel, START);
    expect(titleText(title)).toBe(title.subject);
    expect(buildCaption(realModel, START).conditions).toBe('');
  });
});
