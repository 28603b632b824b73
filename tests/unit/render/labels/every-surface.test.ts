import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EMBED_PADDING, MAP_PADDING } from '../../../../src/app/common/map-layout';
import type { UnitShape } from '../../../../src/domain/geometry';
import { partyPlace } from '../../../../src/domain/place';
import {
  type Camera,
  fitCamera,
  type Padding,
  type Point,
  type Size,
  toScreen,
} from '../../../../src/domain/projection';
import { parseCommunes } from '../../../../src/load/communes/parse-communes';
import { groundUnder } from '../../../../src/render/common/ground';
import { symbolExtent } from '../../../../src/render/svg/overlay/markers';
import { labelMarkup } from '../../../../src/render/svg/overlay/overlay-markup';
import { overlayFrame, overlayModel } from '../../../../src/render/svg/overlay/overlay-model';
import { type ExplorerState, START, THEME_KINDS } from '../../../../src/state/explorer-state';
import { contrast } from '../../../../src/tokens/contrast';
import type { DesignTokens, Hex } from '../../../../src/tokens/design-tokens';
import { scaleTokens } from '../../../../src/tokens/scale-tokens';
import { TOKENS } from '../../../../src/tokens/token-sets';
import { type Box, boxAround, holds, inkBox, overlaps } from '../../../../src/view/labels/label-candidates';
import { farFrom, leaderBoxes, leadersCross, lengthOf } from '../../../../src/view/labels/label-leader';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { scaleView } from '../../../../src/view/scenes/scale-view';
import { realModel as model } from '../../../fixtures/real-model';
import { CONTEXT, LIGHT } from '../map-fixtures';

/*
 * Names, leaders and symbols are laid out by one function and drawn as SVG, over the SVG map as over MapLibre's, and in
 * every picture: what it gives for the maps of the site is measured here, without a browser.
 */

const COMMUNES = parseCommunes(new Uint8Array(readFileSync('geodata/boundaries/communes.arcs')), model.cog);
const amiens = model.pacts.parties.find(({ code }) => code === '248000531');
if (!amiens) throw new Error('no Amiens');
const axe = model.pacts.axes[0]?.num ?? null;
const STATES: Readonly<Record<string, ExplorerState>> = {
  // Each theme as it begins, a new one too.
  ...Object.fromEntries(THEME_KINDS.map((theme) => [theme, { ...START, theme }])),
  'financements en euros': { ...START, funding: { ...START.funding, measure: 'euros' } },
  'financements d’un axe': { ...START, funding: { ...START.funding, axe } },
  couverture: { ...START, theme: 'couverture', couverture: { ...START.couverture, unite: 'epci' } },
  'couverture par commune': {
    ...START,
    theme: 'couverture',
    couverture: { ...START.couverture, unite: 'commune' },
  },
  'une métropole choisie': {
    ...START,
    selection: { kind: 'places', places: [partyPlace(amiens.code)] },
  },
};

interface Surface {
  readonly tokens: DesignTokens;
  readonly size: Size;
  readonly padding: Padding;
  /** Of the circles of a show. */
  readonly circles?: number;
}
const margins = (all: number): Padding => ({ top: all, right: all, bottom: all, left: all });
const on = (width: number, height: number, padding: Padding, tokens = TOKENS.light): Surface => ({
  ...{ tokens, size: { width, height }, padding },
});
/** Maps as the windows, frames, scenes and pictures by which the look is judged give them. */
const SURFACES: Readonly<Record<string, Surface>> = {
  '1366 × 768': on(722, 712, MAP_PADDING.wide),
  '1366 × 768, dark': on(722, 712, MAP_PADDING.wide, TOKENS.dark),
  '1920 × 1080': on(1276, 1024, MAP_PADDING.tall),
  '390 × 844': on(390, 608, MAP_PADDING.phone),
  '390 × 844, dark': on(390, 608, MAP_PADDING.phone, TOKENS.dark),
  '320 × 256': on(320, 158, MAP_PADDING.short),
  'frame of 320': on(320, 180, EMBED_PADDING),
  'frame of 600': on(600, 276, EMBED_PADDING),
  'frame of 1200': on(780, 600, EMBED_PADDING),
  'scene at 1920 × 1080': {
    ...on(1053, 1080, margins(42), scaleTokens(TOKENS.projector, 34 / 24)),
    circles: 1.7 * (34 / 24),
  },
  'scene at 1366 × 768': { ...on(749, 768, margins(30), TOKENS.projector), circles: 1.7 },
  'picture, wide': on(692, 512, margins(10)),
  'picture, narrow': on(560, 420, margins(10)),
  paper: on(692, 512, margins(10), TOKENS.print),
};

/** No line is longer than this, times the letters: the eye would lose it. */
const FARTHEST = 7.5;
/** CSS pixels: letters are looked under at a few places, and a line may graze their box. */
const GRAZED = 5;
const outlined = (shape: UnitShape, camera: Camera, size: Size): readonly Point[] =>
  LIGHT.contour(shape).coordinates.flatMap((line) =>
    line.map(([lon = 0, lat = 0]) => toScreen(camera, size, [lon, lat])),
  );

const hex = (text: string | undefined): Hex => {
  if (!text?.startsWith('#')) throw new Error(`not a colour: ${text}`);
  return `#${text.slice(1)}`;
};

describe.each(Object.entries(SURFACES))('on the map of %s', (_, surface) => {
  const { tokens, size, padding, circles = 1 } = surface;
  test.each(Object.entries(STATES))(
    'no name over another, a symbol, a leader or the edge, each read on what lies under it: %s',
    (name, state) => {
      const view = scaleView(buildMapView(model, state, cogAnchors(model)), circles);
      const overlay = overlayModel({
        view,
        boundaries: view.needsCommunes ? COMMUNES : LIGHT,
        context: CONTEXT,
        tokens,
      });
      const camera = fitCamera(model.cog.region.bbox, size, padding);
      const { labels, symbols } = overlayFrame(overlay, camera, size);
      const ground = groundUnder(overlay.input, camera, size);
      const marks = symbols.map((symbol) => ({
        key: symbol.key,
        box: boxAround(toScreen(camera, size, symbol.at), ...symbolExtent(symbol, tokens.symbol.radius)),
      }));
      // Classes of communes have no name: of the ground, all names or none.
      const named = view.labels.some(({ kind }) => kind === 'unit');
      expect(labels.length).toBeGreaterThan(named ? 4 : 2);
      const faults: string[] = [];
      labels.forEach((placed, i) => {
        const { label, box } = placed;
        const say = (fault: string): unknown => faults.push(`${label.name} ${fault}`);
        const meets = (other: Box): boolean => overlaps(box, other, 0);
        for (const other of labels.slice(i + 1)) if (meets(other.box)) say(`over ${other.label.name}`);
        for (const other of labels)
          if (other.label !== label && leaderBoxes(other.leader).some(meets))
            say(`on the leader of ${other.label.name}`);
        for (const mark of marks) if (mark.key !== label.key && meets(mark.box)) say(`over ${mark.key}`);
        if (box.x0 < 0 || box.y0 < 0 || box.x1 > size.width || box.y1 > size.height) say('cut by the edge');
        const markup = labelMarkup(placed, tokens);
        for (const [, fill, halo] of markup.matchAll(
          /<text[^>]*? fill="([^"]+)"(?:[^>]*? stroke="([^"]+)")?/g,
        )) {
          const under = halo ? [hex(halo)] : label.kind === 'sea' ? [tokens.sea] : ground.colors(inkBox(box));
          for (const colour of under)
            if (contrast(hex(fill), colour) < 4.5) say(`does not read on ${colour}`);
        }
        for (const other of labels.slice(i + 1))
          if (placed.leader && other.leader && leadersCross(placed.leader, other.leader))
            say(`led across the line of ${other.label.name}`);
        if (placed.leader && lengthOf(placed.leader) > FARTHEST * tokens.labels.unit.size)
          say('at the end of a line across the map');
        // Of what may stay unnamed, nothing is named at the end of a long line.
        const at = toScreen(camera, size, label.at);
        if (label.settled && placed.leader && farFrom(at, box) > 5 * tokens.labels.unit.size)
          say('at the end of a long line');
        if (label.own && ground.keys(inkBox(box)).some((key) => key !== label.key)) say('off its own ground');
        if (placed.pin) {
          const disc = boxAround(placed.pin.at, 8 * tokens.scale, 8 * tokens.scale);
          for (const other of labels)
            if (other !== placed && overlaps(disc, other.box, 0))
              say(`under a letter that ${other.label.name} hides`);
          if (labels.some((other) => other !== placed && other.pin?.letter === placed.pin?.letter))
            say('under the letter of another');
        }
        for (const { key, shape } of view.selected)
          if (
            shape &&
            label.kind === 'unit' &&
            label.key !== key &&
            outlined(shape, camera, size).some((point) =>
              holds(inkBox(box), boxAround(point, GRAZED, GRAZED)),
            )
          )
            say('over the outline of what is chosen');
        // What a contract amounts to stands whole on the land or whole beside it.
        const held = label.kind === 'town' || (state.theme === 'financements' && label.kind === 'unit');
        if (held && ground.rim(inkBox(box))) say('over the outline of the region');
      });
      marks.forEach((mark, i) => {
        const meets = (other: (typeof marks)[number]): boolean => overlaps(mark.box, other.box, 0);
        // Circles may nest; a lettered block that hides a part of another lies about it.
        if (state.theme !== 'pactes-territoriaux') return;
        for (const other of marks.slice(i + 1))
          if (meets(other)) faults.push(`${mark.key} over ${other.key}`);
      });
      expect(faults, name).toEqual([]);
    },
  );
});
