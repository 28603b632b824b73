import { describe, expect, test } from 'vitest';
import { type Boundaries, shapeKey } from '../../../../src/domain/geometry';
import { type BaseStyle, baseMarkup, outlineSteps } from '../../../../src/render/svg/base-markup';
import { decode } from '../../../../src/state/url/codec';
import { vocabularyOf } from '../../../../src/state/url/vocabulary';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { realModel } from '../../../fixtures/real-model';
import { CONTEXT, LIGHT } from '../map-fixtures';

/** Boundaries that tell what they were asked for. */
function listening(): { readonly boundaries: Boundaries; readonly asked: Set<string> } {
  const asked = new Set<string>();
  return {
    asked,
    boundaries: {
      ...LIGHT,
      shape: (shape) => {
        asked.add(`area ${shapeKey(shape)}`);
        return LIGHT.shape(shape);
      },
      contour: (shape) => {
        asked.add(`contour ${shapeKey(shape)}`);
        return LIGHT.contour(shape);
      },
      mesh: (level) => {
        asked.add(`lines ${level}`);
        return LIGHT.mesh(level);
      },
    },
  };
}

const STYLE: BaseStyle = {
  path: () => 'M0 0',
  prefix: '',
  patternTransform: null,
  unit: 1,
  nonScaling: true,
};

describe('outlines are composed ahead, a step each', () => {
  test.each([
    '',
    'theme=france-travail&limites=epci',
    'theme=couverture&maille=commune',
    'theme=pactes-territoriaux&superposer=france-travail',
  ])('all that the map of « %s » is written from, and no step does two', (link) => {
    const { state } = decode(link, vocabularyOf(realModel));
    const view = buildMapView(realModel, state, cogAnchors(realModel));
    const written = listening();
    baseMarkup({ view, boundaries: written.boundaries, context: CONTEXT, tokens: TOKENS.light }, STYLE, true);
    const ahead = listening();
    for (const step of outlineSteps({ view, boundaries: ahead.boundaries })) {
      const before = ahead.asked.size;
      step();
      expect(ahead.asked.size - before).toBeLessThanOrEqual(1);
    }
    expect([...written.asked].filter((key) => !ahead.asked.has(key))).toEqual([]);
  });
});
