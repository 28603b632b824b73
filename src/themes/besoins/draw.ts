import { indicatorOf } from '../../domain/indicators/indicator';
import { type Model, placeName } from '../../domain/model';
import { type Place, shortName } from '../../domain/place';
import type { CrossClass } from '../../domain/schemes/cross-coverage';
import { type Choropleth, classedOf, classFill } from '../../view/choropleth/choropleth';
import { type Drawn, label } from '../../view/map/map-marks';
import { type AnchorOf, placeShape } from '../../view/map/map-shapes';
import type { AreaMark, Fill, Shape, SymbolMark } from '../../view/map-view';
import type { ThemeMap } from '../theme-map';
import type { NeedChoice } from './choice';
import { byNeed, lectureOf, type NeedReading, type NeedUnit, needReading } from './reading';
import { valueText } from './words';

/** Names that are ever asked for, where the units are many. */
const NAMED = 24;
/** Names that the whole region holds, each over its own ground or called out from it; the others come as one zooms. */
const FOREMOST = 10;
const MORE_ZOOM = 8.2;

const nameOnMap = (model: Model, place: Place): string =>
  place.kind === 'epci'
    ? shortName(model.party.get(place.code)?.nomCourt ?? placeName(model, place))
    : placeName(model, place);

/** What reaches a territory: in full where the value is high, pale elsewhere. The class not known is one. */
export const reachFill = (reach: CrossClass, strong: boolean): Fill =>
  reach === 'aucun'
    ? { kind: 'uncovered', why: 'aucun-des-deux', asked: strong }
    : { kind: 'crossed', crossed: reach, partial: !strong && reach !== 'inconnu' };

const valueFill = ({ value }: NeedUnit, classes: Choropleth): Fill =>
  classFill(classedOf(value, classes.breaks), classes);

/** A value fills an area only where it is a ratio; what reaches it is a category, and may for any. */
export function fillOf(unit: NeedUnit, reading: NeedReading, { lecture }: NeedChoice): Fill | null {
  if (!unit.asked) return { kind: 'land' };
  if (typeof unit.value !== 'number') return { kind: 'absence', absence: unit.value };
  if ('radius' in reading) return lecture === 'croise' ? reachFill(unit.reach, false) : null;
  return lecture === 'croise' ? reachFill(unit.reach, unit.high === true) : valueFill(unit, reading.classes);
}

/** Key of an area: a unit, or all communes of one fill, which are one shape whatever their number. */
export const areaKey = (unit: NeedUnit, fill: Fill): string =>
  unit.place.kind === 'commune' ? `besoins-${Object.values(fill).join('-')}` : unit.key;

function areasOf(model: Model, reading: NeedReading, choice: NeedChoice): readonly AreaMark[] {
  const shapes = new Map<string, { readonly fill: Fill; readonly shapes: Shape[] }>();
  for (const unit of reading.units) {
    const fill = fillOf(unit, reading, choice);
    const shape = placeShape(model, unit.place);
    if (fill === null || shape === null) continue;
    const key = areaKey(unit, fill);
    const known = shapes.get(key);
    if (known) known.shapes.push(shape);
    else shapes.set(key, { fill, shapes: [shape] });
  }
  return [...shapes].flatMap(
    ([
      key,
      {
        fill,
        shapes: [first, ...others],
      },
    ]): AreaMark[] => {
      if (!first) return [];
      const shape: Shape =
        first.niveau === 'commune'
          ? {
              niveau: 'commune',
              codes: [first, ...others].flatMap((one) => (one.niveau === 'commune' ? one.codes : [])),
            }
          : first;
      return [{ key, shape, fill, precision: 'exact', overlay: false, outline: 'none' }];
    },
  );
}

function circlesOf(reading: NeedReading, { lecture }: NeedChoice, anchorOf: AnchorOf): readonly SymbolMark[] {
  if (!('radius' in reading)) return [];
  return byNeed(reading).flatMap(({ place, key, value, high }): SymbolMark[] => {
    const anchor = anchorOf(place);
    const radius = reading.radius(value);
    // Crossed with the schemes, a circle says that the value is high, and how high.
    if (!anchor || radius <= 0 || (lecture === 'croise' && !high)) return [];
    return [
      {
        kind: 'circle',
        key,
        at: anchor.at,
        text: valueText(value, reading.indicator),
        radius,
        absence: null,
      },
    ];
  });
}

function draw(model: Model, choice: NeedChoice, anchorOf: AnchorOf): Drawn {
  const reading = needReading(model, choice);
  if (reading === null) return { areas: [], symbols: [], labels: [] };
  const seen = { ...choice, lecture: lectureOf(model, choice) };
  const valued = byNeed(reading);
  // A handful is named whatever its values.
  const isNamed = ({ high }: (typeof valued)[number]): boolean =>
    high === true || choice.cas !== null || valued.length <= FOREMOST;
  const foremost = new Set(
    valued
      .filter(isNamed)
      .slice(0, FOREMOST)
      .map(({ key }) => key),
  );
  // Those that a wide map leaves unnamed have a ground of their own all the same: no other name stands there.
  const named = valued.some(({ place }) => place.kind === 'commune')
    ? valued.filter(isNamed).slice(0, NAMED)
    : valued;
  return {
    areas: areasOf(model, reading, seen),
    symbols: circlesOf(reading, seen, anchorOf),
    labels: named
      .flatMap(({ place, value, high }, i) =>
        label(
          anchorOf,
          place,
          nameOnMap(model, place),
          valueText(value, reading.indicator),
          60 - i * 0.5,
          'radius' in reading && (seen.lecture !== 'croise' || high) ? reading.radius(value) : 0,
        ),
      )
      .map((mark) => ({
        ...mark,
        settled: true,
        ...(foremost.has(mark.key) ? {} : { minZoom: MORE_ZOOM }),
      })),
  };
}

/** Each territory by its value, or by its value and what reaches it. */
export const MAP: ThemeMap = {
  sentence: 'Indicateur de contexte et dispositifs',
  draw: (model, { besoins }, anchorOf) => draw(model, besoins, anchorOf),
  byCommune: ({ besoins }, model) => indicatorOf(model, besoins.indicateur)?.niveau === 'commune',
};
