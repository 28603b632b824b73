import { describe, expect, test } from 'vitest';
import { fitCamera } from '../../../src/domain/projection';
import { labelMarkup } from '../../../src/render/svg/overlay/overlay-markup';
import { overlayFrame, overlayModel } from '../../../src/render/svg/overlay/overlay-model';
import { type ExplorerState, START } from '../../../src/state/explorer-state';
import { bestGround, contrast, readableInk } from '../../../src/tokens/contrast';
import { TOKEN_SET_NAMES } from '../../../src/tokens/design-tokens';
import { TOKENS } from '../../../src/tokens/token-sets';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { realModel } from '../../fixtures/real-model';
import { CONTEXT, LIGHT } from './map-fixtures';

const SIZE = { width: 1000, height: 800 };
const PADDING = { top: 20, right: 20, bottom: 20, left: 20 };
const STATES: readonly ExplorerState[] = [
  START,
  { ...START, theme: 'france-travail' },
  { ...START, theme: 'pactes-territoriaux' },
  { ...START, theme: 'couverture', couverture: { ...START.couverture, unite: 'epci' } },
  { ...START, funding: { ...START.funding, measure: 'euros' } },
];
const hex = (text: string | undefined): `#${string}` => {
  if (!text?.startsWith('#')) throw new Error(`not a colour: ${text}`);
  return `#${text.slice(1)}`;
};

describe.each(TOKEN_SET_NAMES)('ink of the labels in the theme %s', (name) => {
  const tokens = TOKENS[name];
  test.each(STATES.map((state) => [state.theme, state.funding.measure, state] as const))(
    'reads on what lies under it: %s, %s',
    (_, __, state) => {
      const view = buildMapView(realModel, state, cogAnchors(realModel));
      const scene = { view, boundaries: LIGHT, context: CONTEXT, tokens };
      const camera = fitCamera(realModel.cog.region.bbox, SIZE, PADDING);
      const { labels } = overlayFrame(overlayModel(scene), camera, SIZE);
      const units = labels.filter(({ label }) => label.kind === 'unit' || label.kind === 'town');
      expect(units.length).toBeGreaterThan(5);
      for (const placed of units) {
        const markup = labelMarkup(placed, tokens);
        const ink = hex(/<text[^>]* fill="(#[\da-f]{6})"/.exec(markup)?.[1]);
        const halo = hex(/<text[^>]* stroke="(#[\da-f]{6})"/.exec(markup)?.[1]);
        // Of the fill's own tone: no foreign rim around the letters.
        expect(placed.grounds, placed.label.name).toContain(halo);
        expect(contrast(ink, halo), placed.label.name).toBeGreaterThanOrEqual(4.5);
        if (placed.even)
          expect(contrast(ink, placed.grounds[0]), placed.label.name).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});

describe.each(TOKEN_SET_NAMES)('every fill of the theme %s', (name) => {
  const { labels, ramp, categories, crossed, uncovered, uncoveredAsked, absences, land, neighbour } =
    TOKENS[name];
  const fills = [
    ...[...ramp, ...Object.values(categories), uncovered, uncoveredAsked, land, neighbour],
    ...Object.values(crossed).flatMap(({ fill, pale }) => [fill, pale]),
    ...Object.values(absences).map(({ ground }) => ground),
  ];
  test.each(['unit', 'value', 'town'] as const)('bears a name that reads: %s', (kind) => {
    for (const fill of fills) {
      const ink = readableInk([fill], [labels[kind].color, labels.inverse, labels.unit.color]);
      expect(contrast(ink, fill), fill).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test('what is much shines at night, and is dark by day', () => {
  const light = (hex: `#${string}`): number => contrast(hex, '#000000');
  const steps = (ramp: readonly `#${string}`[]) => ramp.map(light);
  expect(steps(TOKENS.dark.ramp)).toEqual(steps(TOKENS.dark.ramp).toSorted((a, b) => a - b));
  expect(steps(TOKENS.light.ramp)).toEqual(steps(TOKENS.light.ramp).toSorted((a, b) => b - a));
});

test('the first ink that reads is taken; between two grounds, the one that reads best on the worst', () => {
  expect(readableInk(['#0b2f5e'], ['#14202b', '#ffffff'])).toBe('#ffffff');
  expect(readableInk(['#eaf1fb'], ['#14202b', '#ffffff'])).toBe('#14202b');
  expect(readableInk(['#0b2f5e', '#5f97cf'], ['#14202b', '#ffffff'])).toBe('#ffffff');
  expect(bestGround('#ffffff', ['#5f97cf', '#0b2f5e'])).toBe('#0b2f5e');
  // Source: WCAG 2.2, black on white.
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});
