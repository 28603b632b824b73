import { describe, expect, test } from 'vitest';
import { openScene, sceneStates } from '../../../../src/app/scenes/open-scene';
import { compose, DEGREES } from '../../../../src/domain/certainty/certainty';
import { DEGREE_WORD } from '../../../../src/domain/certainty/words';
import { type Slide, slidesFile } from '../../../../src/export/slides/slides';
import { parseShow } from '../../../../src/load/scenes-json';
import { PAGES } from '../../../../src/themes/pages';
import { sceneTable } from '../../../../src/view/scenes/lists/scene-table';
import { sceneSource } from '../../../../src/view/scenes/scene-source';
import { sceneStatesKey } from '../../../../src/view/scenes/states-key';
import { generalRule } from '../../../../src/view/text/absence';
import { readZip } from '../../../fixtures/read-zip';
import { dataText, realModel } from '../../../fixtures/real-model';

const read = parseShow(dataText('scenes/pactes.json'), 'pactes.json', realModel.pacts.axes);
if (!read.ok) throw new Error(read.faults.join('\n'));
const scenes = read.show.scenes.map((scene) => ({ scene, open: openScene(realModel, scene) }));
const cases = scenes.map(({ scene, open }, i) => [`${i + 1}. ${open.titre}`, scene, open] as const);

const sourceOf = (open: (typeof scenes)[number]['open'], detailed: boolean) =>
  sceneSource(realModel, { states: sceneStates(open), shown: open.shown }, detailed);

/** A second route to what a scene shows: the names in its file. */
const names = ({
  titre,
  phrase,
  points,
  chiffres,
  liste,
}: (typeof scenes)[number]['scene']): readonly string[] => [
  ...[titre, phrase, ...points].flatMap((text) =>
    [...text.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name),
  ),
  ...chiffres,
  ...(liste === '' ? [] : [liste]),
];
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(total|actions|part|partie|contrats)(\.|$)/, 'actions citées en exemple'],
  [/^(enveloppe|etat|part)(\.|$)/, 'enveloppes des volets'],
  [/^ft(\.|$)/, 'périmètres france travail'],
  [/^pts(\.|$)/, 'pactes territoriaux'],
  [/^(couverture|sans-dispositif)(\.|$)/, 'dispositifs croisés'],
  [/^appels?(\.|$)/, 'appels à projets nationaux'],
  [/^mel$/, 'contrat unique'],
  [/^methode\./, 'textes de méthode'],
];

describe('a scene of the published show', () => {
  test.each(cases)('%s: its source names what it shows, and nothing else', (_, scene, open) => {
    const line = sourceOf(open, false).text.toLowerCase();
    const drawn = sceneStates(open).map(({ theme }) => PAGES[theme].about.toLowerCase());
    for (const about of drawn) expect(line).toContain(about);
    for (const [name, about] of KINDS) {
      const told = names(scene).some((one) => name.test(one)) || drawn.some((one) => one.includes(about));
      expect(line.includes(about), about).toBe(told);
    }
  });

  test.each(cases)(
    '%s: as sure as the least sure of its maps, figures and list; one degree in a line',
    (_, __, open) => {
      const { certainty, text } = sourceOf(open, false);
      const parts = [
        ...sceneStates(open).map((state) => PAGES[state.theme].certainty(realModel, state)),
        ...open.figures.map((figure) => figure.certainty),
        ...(open.table ? [open.table.certainty] : []),
      ];
      for (const part of parts) {
        expect(DEGREES.indexOf(certainty.degree)).toBeGreaterThanOrEqual(DEGREES.indexOf(part.degree));
      }
      expect(compose([certainty, ...parts]).reasons).toEqual(certainty.reasons);
      const paper = sourceOf(open, true).text;
      for (const line of [text, paper]) {
        expect(line.match(/précision/g)?.length ?? 0).toBe(
          open.shown.length + sceneStates(open).length > 0 ? 1 : 0,
        );
        expect(line.includes('précision\u00a0: exact')).toBe(
          certainty.degree === 'exact' && line.includes('précision'),
        );
      }
      for (const { what } of certainty.reasons) expect(paper).toContain(what);
      // A table of perimeters gives each its word.
      const at = open.table?.columns.findIndex(({ label }) => label === 'Précision') ?? -1;
      if (open.table && at >= 0) {
        const words = open.table.rows.map((row) => row[at]);
        expect(words).toContain(DEGREE_WORD[certainty.degree]);
      }
    },
  );

  test.each(cases)(
    '%s: its maps have a legend, with the rule wherever it says what is not reached',
    (_, __, open) => {
      const states = sceneStates(open);
      const key = sceneStatesKey(realModel, states, 1, null);
      expect(key === null).toBe(states.length === 0);
      if (!key) return;
      expect(key.title).not.toBe('');
      expect(new Set(key.entries.map(({ id, label }) => `${id} ${label}`)).size).toBe(key.entries.length);
      if (key.entries.some(({ label }) => /^(Hors expérimentation|Aucun des deux)/.test(label))) {
        expect(key.notes.join(' ')).toContain(generalRule(realModel));
      }
      for (const figure of open.figures) {
        if (figure.unit !== 'habitants' || figure.certainty.degree === 'exact') continue;
        const left = figure.certainty.reasons.filter(({ what }) => what.includes('non compté'));
        // What is drawn as a point is in no sum: said beside the sum, and not only behind it.
        if (!/deux|aucun/i.test(figure.label)) {
          for (const { of } of left) expect(figure.label).toContain(of);
        }
      }
    },
  );

  test('34 scenes make a deck that a meeting can use, and no table without names', async () => {
    const slides = scenes.map(({ open }): Slide => {
      const states = sceneStates(open);
      const key = sceneStatesKey(realModel, states, 1, null);
      const [state] = states;
      return {
        kicker: open.surtitre,
        title: open.titre,
        sentence: open.phrase,
        points: open.points,
        figures: open.figures,
        legendTitle: key?.title ?? '',
        legend: [],
        legendNotes: key?.notes ?? [],
        table: open.table ?? (state && states.length === 1 ? sceneTable(realModel, state) : null),
        pictures: [],
        source: sourceOf(open, true).text,
        notes: '',
      };
    });
    const blob = slidesFile({
      title: 'Essai',
      author: 'Essai',
      made: new Date(Date.UTC(2026, 5, 1)),
      about: 'Version',
      code: null,
      slides,
    });
    const files = readZip(Buffer.from(await blob.arrayBuffer()));
    const pages = [...files].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(pages.length).toBeLessThanOrEqual(60);
    expect(
      pages.filter(([, xml]) => xml.includes(generalRule(realModel) ?? '')).length,
    ).toBeGreaterThanOrEqual(4);
    for (const { table } of slides) {
      for (const [first] of table?.rows ?? []) expect(first).not.toMatch(/^\d{5}$/);
    }
  });

  test('of contracts and of calls: what a sum holds is told beside it', () => {
    const euros = (text = ''): number => Number(text.replace(/[^\d]/g, ''));
    const contracts = scenes.find(({ scene }) => scene.liste === 'contrats')?.open.table?.rows ?? [];
    const last = contracts.at(-1);
    expect(euros(last?.[2])).toBe(contracts.slice(0, -1).reduce((sum, row) => sum + euros(row[2]), 0));
    expect(Number(last?.[1])).toBe(realModel.pacts.actions.length);
    const yearly = realModel.pacts.appels.filter(({ periode }) => periode === 'an').length;
    const calls = scenes.find(({ scene }) => scene.liste === 'appels')?.open.table?.rows ?? [];
    expect(calls.at(-1)?.[0]).toContain(`${yearly}\u00a0appels annuels sur ${realModel.pacts.appels.length}`);
  });
});
