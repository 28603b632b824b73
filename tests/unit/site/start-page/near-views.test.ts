import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { communeViews, epciViews, placeViews } from '../../../../scripts/start-page/near-views';
import { PUT_TOGETHER, severalViews } from '../../../../scripts/start-page/several-views';
import { LAYOUTS } from '../../../../scripts/start-page/written-views';
import { linkedCamera, SEEN } from '../../../../src/app/map/framing/reveal';
import { isArrondissementCode, isDepartementCode } from '../../../../src/domain/codes';
import { fitCamera, toScreen } from '../../../../src/domain/projection';
import { type ExplorerState, START } from '../../../../src/state/explorer-state';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../../src/view/map/map-shapes';
import { realModel } from '../../../fixtures/real-model';

/** As the first map has it: names of communes come after. */
const model = { ...realModel, names: null };
const anchors = cogAnchors(model);
const communes = communeViews(model);

const choosing = (code: ExplorerState['selection'] & { kind: 'places' }): ExplorerState => ({
  ...START,
  selection: code,
});

describe('the first map of a commune', () => {
  test('is found by its code, once, in the file of its département', () => {
    const found = [...communes].flatMap(([start, views]) =>
      views.flatMap(({ asked }) =>
        asked
          .trim()
          .split(' ')
          .map((end) => start + end),
      ),
    );
    expect(found.sort()).toEqual([...model.cog.communes.codes].sort());
  });

  test('is the view of the app, at the camera of the app, whatever the commune', () => {
    fc.assert(
      fc.property(fc.constantFrom(...model.cog.communes.codes), (code) => {
        const own = choosing({ kind: 'places', places: [{ kind: 'commune', code }] });
        const view = communes.get(code.slice(0, 2))?.find(({ asked }) => asked.includes(` ${code.slice(2)}`));
        if (!view) throw new Error(code);
        expect(buildMapView(model, view.state, anchors)).toEqual(buildMapView(model, own, anchors));
        for (const { size, padding } of LAYOUTS) {
          expect(fitCamera(view.look.box, size, padding, view.look.zoomFor)).toEqual(
            linkedCamera(model, anchors, own, size, padding),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('an EPCI is brought nearer in the page where the app would', () => {
  const { bbox } = model.cog.region;
  for (const [, { asked, state, look }] of epciViews(model))
    for (const { size, padding } of LAYOUTS) {
      const region = fitCamera(bbox, size, padding);
      const wide =
        toScreen(region, size, [bbox[2], bbox[3]])[0] - toScreen(region, size, [bbox[0], bbox[3]])[0];
      const near = linkedCamera(model, anchors, state, size, padding);
      expect(Number(asked) * wide < SEEN).toBe(near !== null);
      if (near) expect(fitCamera(look.box, size, padding, look.zoomFor)).toEqual(near);
    }
});

test('several views of one file come out of it as they went in', () => {
  const views = ['<a>x<b>y</b></a>', '<a>x<b>z</b></a>', '<b>z</b>', '<a>x<b>y</b><b>z</b></a>'];
  const lines = severalViews(['1', '2', '3', '4'], views).split('\n');
  const put: unknown = new Function('n', 'g', `var ${PUT_TOGETHER};return f(g)`);
  if (typeof put !== 'function') throw new Error('no function');
  expect(views.map((_, rank) => put(lines, rank))).toEqual(views);
  expect(lines[0]).toBe('1;2;3;4');
  expect(new Set(lines.slice(2)).size).toBe(lines.length - 2);
});

test('a département overseas, whose code goes on, has its file by the letters that the page looks at', () => {
  const [departement, arrondissement] = [
    ['974'].find(isDepartementCode),
    ['9741'].find(isArrondissementCode),
  ];
  if (!departement || !arrondissement) throw new Error('codes');
  const cog = {
    ...model.cog,
    departements: model.cog.departements.slice(0, 1).map((one) => ({ ...one, code: departement })),
    arrondissements: model.cog.arrondissements.slice(0, 1).map((one) => ({ ...one, code: arrondissement })),
  };
  expect(
    placeViews({ ...model, cog })
      .get('departement-97')
      ?.map(({ asked }) => asked),
  ).toEqual([' sel=departement-974', ' sel=arrondissement-9741']);
});
