import { expect, test } from 'vitest';
import { schemesAt } from '../../../../src/domain/coverage';
import { type Place, placeKey } from '../../../../src/domain/place';
import { THEME_KINDS } from '../../../../src/state/explorer-state';
import { decode } from '../../../../src/state/url/codec';
import { vocabularyOf } from '../../../../src/state/url/vocabulary';
import { emphasisEntries } from '../../../../src/view/legend/entries';
import { buildMapView } from '../../../../src/view/map/build-map-view';
import { cogAnchors, placeShape } from '../../../../src/view/map/map-shapes';
import { realModel } from '../../../fixtures/real-model';

const vocabulary = vocabularyOf(realModel);
const viewOf = (query: string) =>
  buildMapView(realModel, decode(query, vocabulary).state, cogAnchors(realModel));
const communes = realModel.cog.communes.codes.map((code): Place => ({ kind: 'commune', code }));
/** Schemes with an outline that reach a place and are wider than it. */
const wider = (place: Place) =>
  schemesAt(realModel, place).filter(({ scheme }) => {
    const shape = placeShape(realModel, { kind: scheme.kind, id: scheme.territory.id });
    return shape !== null && JSON.stringify(shape) !== JSON.stringify(placeShape(realModel, place));
  });

test('a chosen commune has around it each scheme that reaches it, as sure as that is, drawn once in every theme', () => {
  const some = communes.filter((place) => wider(place).length > 0).filter((_, i) => i % 150 === 0);
  expect(some.length).toBeGreaterThan(3);
  for (const place of some)
    for (const theme of THEME_KINDS) {
      const view = viewOf(`theme=${theme}&sel=${placeKey(place)}`);
      for (const { scheme } of wider(place)) {
        const key = placeKey({ kind: scheme.kind, id: scheme.territory.id });
        const marks = [...view.areas, ...view.reaching].filter((mark) => mark.key === key);
        expect(marks.map(({ precision }) => precision)).toEqual([scheme.territory.perimeter.precision]);
      }
    }
});

test('each outline has its line in the legend, with its name and how sure it is', () => {
  const place = communes.find((one) => wider(one).some(({ scheme }) => scheme.kind === 'ft'));
  if (!place) throw new Error('no commune within a wider perimeter');
  const view = viewOf(`sel=${placeKey(place)}`);
  expect(view.reaching.length).toBeGreaterThan(0);
  const entries = emphasisEntries(view).filter(({ swatch }) => swatch.kind === 'reaching');
  expect(entries.map(({ label }) => label)).toEqual(view.reaching.map(({ label }) => label));
});

test('nothing is outlined around a département, or a place that no scheme reaches', () => {
  const out = communes.find((place) => schemesAt(realModel, place).length === 0);
  if (!out) throw new Error('every commune is reached');
  for (const key of [placeKey(out), 'departement-59']) expect(viewOf(`sel=${key}`).reaching).toEqual([]);
});
