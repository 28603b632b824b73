import { expect, test } from 'vitest';
import { EMBED_PADDING, MAP_PADDING } from '../../../../src/app/common/map-layout';
import { fitCamera, toScreen } from '../../../../src/domain/projection';
import { symbolExtent } from '../../../../src/render/svg/overlay/markers';
import { overlayFrame, overlayModel } from '../../../../src/render/svg/overlay/overlay-model';
import { START } from '../../../../src/state/explorer-state';
import { scaleTokens } from '../../../../src/tokens/scale-tokens';
import { TOKENS } from '../../../../src/tokens/token-sets';
import type { Box } from '../../../../src/view/labels/label-candidates';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { realModel as model } from '../../../fixtures/real-model';
import { CONTEXT, LIGHT } from '../map-fixtures';

const view = buildMapView(model, { ...START, theme: 'pactes-territoriaux' }, cogAnchors(model));

const met = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)) *
  Math.max(0, Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0));
const sizeOf = ({ x0, y0, x1, y1 }: Box): number => (x1 - x0) * (y1 - y0);

/** Explorer, show (its place, and how large its letters are there) and frame, on common screens. */
for (const [name, size, padding, scale] of [
  ['explorer', { width: 722, height: 712 }, MAP_PADDING.wide, 1],
  ['tall explorer', { width: 1276, height: 1024 }, MAP_PADDING.tall, 1],
  ['phone', { width: 390, height: 608 }, MAP_PADDING.phone, 1],
  ['show', { width: 749, height: 768 }, EMBED_PADDING, 1.007],
  ['projector', { width: 1053, height: 1080 }, EMBED_PADDING, 1.417],
  ['frame', { width: 540, height: 335 }, EMBED_PADDING, 1],
] as const)
  test(`no lettered block hides its perimeter, nor another block: ${name}`, () => {
    const tokens = scale === 1 ? TOKENS.light : scaleTokens(TOKENS.light, scale);
    const camera = fitCamera(model.cog.region.bbox, size, padding);
    const { symbols, labels } = overlayFrame(
      overlayModel({ view, boundaries: LIGHT, context: CONTEXT, tokens }),
      camera,
      size,
    );
    const blocks = symbols.map((symbol): Box => {
      const [x, y] = toScreen(camera, size, symbol.at);
      const [halfWidth, halfHeight] = symbolExtent(symbol, tokens.symbol.radius);
      return { x0: x - halfWidth, y0: y - halfHeight, x1: x + halfWidth, y1: y + halfHeight };
    });
    const grounds = symbols.map(({ key }): Box => {
      const bbox = LIGHT.bbox(view.areas.find((area) => area.key === key)?.shape ?? { niveau: 'region' });
      if (!bbox) throw new Error(`no ground: ${key}`);
      const [x0, y0] = toScreen(camera, size, [bbox[0], bbox[3]]);
      const [x1, y1] = toScreen(camera, size, [bbox[2], bbox[1]]);
      return { x0, y0, x1, y1 };
    });
    expect(blocks.length).toBe(model.pacts.pactesTerritoriaux.length);
    blocks.forEach((block, i) => {
      const ground = grounds[i];
      if (!ground) return;
      expect(met(block, ground) / sizeOf(ground), `${symbols[i]?.key} hidden`).toBeLessThan(0.6);
      blocks.slice(i + 1).forEach((other, j) => {
        const key = `${symbols[i]?.key} / ${symbols[i + 1 + j]?.key}`;
        expect(met(block, other) / sizeOf(block), key).toBeLessThan(0.2);
      });
    });
    // Each has its name, beside it.
    for (const { key } of symbols) expect(labels.map(({ label }) => label.key)).toContain(key);
  });
