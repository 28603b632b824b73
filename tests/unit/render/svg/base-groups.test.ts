import { expect, test } from 'vitest';
import {
  type BaseStyle,
  baseGroups,
  baseMarkup,
  patternDefs,
  sheetMarkups,
} from '../../../../src/render/svg/base-markup';
import { worldPath } from '../../../../src/render/svg/path';
import { decode } from '../../../../src/state/url/codec';
import { vocabularyOf } from '../../../../src/state/url/vocabulary';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { realModel } from '../../../fixtures/real-model';
import { CONTEXT, LIGHT } from '../map-fixtures';

const style: BaseStyle = { path: worldPath, prefix: '', patternTransform: null, unit: 1, nonScaling: true };
const scenes = [
  ...['', 'indicateur=euros', 'axe=2&limites=departement', 'limites=aucun', 'theme=france-travail'],
  ...['theme=france-travail&vague=1', 'theme=couverture', 'theme=pactes-territoriaux', 'sel=departement-62'],
].flatMap((query) => {
  const { state } = decode(query, vocabularyOf(realModel));
  const view = buildMapView(realModel, state, cogAnchors(realModel));
  return [TOKENS.light, TOKENS.dark].map((tokens) => ({
    view,
    boundaries: LIGHT,
    context: CONTEXT,
    tokens,
  }));
});

test('a layer that is written from the same things holds the same, whatever else changes', () => {
  const written = scenes.map((scene) =>
    baseGroups(scene, style, true).map(({ name, from, content }) => ({ name, from, text: content() })),
  );
  let kept = 0;
  for (const before of written)
    for (const after of written)
      after.forEach(({ name, from, text }, i) => {
        if (before === after || !from.every((part, at) => part === before[i]?.from[at])) return;
        kept += 1;
        // Not by `toBe`, which would print megabytes.
        expect(text === before[i]?.text, name).toBe(true);
      });
  // Coast, neighbours and land at least, between all scenes of one theme.
  expect(kept).toBeGreaterThanOrEqual(scenes.length * (scenes.length / 2 - 1) * 3);
});

test('the drawings of a live map hold every layer once, in drawing order, the lines apart from the colours', () => {
  for (const scene of scenes) {
    const sheets = sheetMarkups(scene, style);
    const whole = sheets.map((sheet) => sheet.replace('<g class="carte-monde">', '').replace(/<\/g>$/, ''));
    expect(whole.join('') === patternDefs(scene, style) + baseMarkup(scene, style, true)).toBe(true);
    const holds = (name: string): number[] =>
      sheets.flatMap((sheet, i) => (sheet.includes(`class="carte-${name}"`) ? [i] : []));
    expect([holds('aires'), holds('limites'), holds('contours')]).toEqual([[0], [1], [2]]);
  }
});
