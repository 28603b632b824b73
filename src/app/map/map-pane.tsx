import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Bbox, LonLat } from '../../domain/cog';
import { type Boundaries, buildPickIndex, type Context, pick } from '../../domain/geometry';
import type { Model } from '../../domain/model';
import { type Place, type PlaceKey, parsePlaceKey, placeKey } from '../../domain/place';
import type { Camera, Padding } from '../../domain/projection';
import { afterSteps, type MapInput, nameSteps, nextFrame, outlineSteps } from '../../render/map-host';
import { type ExplorerState, selectedPlaces } from '../../state/explorer-state';
import type { DesignTokens } from '../../tokens/design-tokens';
import type { Dispatch } from '../../ui/common/types';
import { buildHover, outsideHover } from '../../view/map/build-hover';
import { placeShape } from '../../view/map/map-shapes';
import { pickable } from '../../view/map/pickable';
import type { MapView } from '../../view/map-view';
import { startStage } from '../common/start-frame';
import { type HoverCard, hoverCardIn } from './hover/hover-card';
import { tellHovered } from './hover/hovered';
import { boxesOver, useReserved } from './over-map';
import { type Aim, currentMap, type Making, openMap, type PageMap } from './page-map';

interface Props {
  readonly model: Model;
  readonly state: ExplorerState;
  readonly view: MapView;
  readonly boundaries: Boundaries;
  readonly context: Context;
  readonly tokens: DesignTokens;
  readonly camera: Camera | null;
  readonly padding: Padding;
  /** What the map comes home to; the region by default. */
  readonly frame?: Bbox | null;
  readonly label: string;
  /** In somebody else's page; default false. */
  readonly cooperative?: boolean;
  /** What is chosen stands large beside the map: the pointer does not say it again. Default false. */
  readonly chosenSaid?: boolean;
  /** The words beside it are those of this view: it is drawn in the frame that shows them. Default false. */
  readonly together?: boolean;
  readonly dispatch: Dispatch;
  /** Told what a click here would do, while the pointer is over it. */
  readonly foresee?: Dispatch;
  /** The map shows already what this page has not followed yet: what is told of it here is no longer drawn. */
  readonly isBehind?: () => boolean;
  /** Another number: what the map shows was left before this page had followed, and is drawn from it again. */
  readonly left?: number;
}

/** What an input is drawn from on the map as it stands: its outlines, then its names around what stands over it. */
function* arrivalSteps(input: MapInput): Iterable<() => void> {
  yield* outlineSteps(input);
  const map = currentMap();
  if (map) yield* nameSteps(input, map.host.camera(), map.host.size(), boxesOver(map.element));
}

/** Gives the map of the page its place in the interface: scenes go down, gestures come up as commands. Hover never renders React. */
export function MapPane(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const hover = useRef<HoverCard | null>(null);
  /** What the map was last drawn from here. */
  const settled = useRef<readonly unknown[] | null>(null);
  /** Its next names are on their way, laid out around what stands over it. */
  const placing = useRef(false);
  /** Takes the map from the frame of the page, which stands over the interface until then. */
  const join = useRef<(() => void) | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const { model, state, boundaries, view, context, tokens, camera, padding, frame, left, together } = props;
  const input: MapInput = useMemo(
    () => ({ view, boundaries, context, tokens }),
    [view, boundaries, context, tokens],
  );
  /** What a gesture changes of what is drawn. */
  const chosen = [state, tokens, left, together ? props.label : null];
  /** Drawn in the frame of its words. */
  const joined = useRef<MapInput | null>(null);
  const aim: Aim = useMemo(
    () => ({ camera, frame: frame ?? model.cog.region.bbox, padding }),
    [camera, padding, frame, model],
  );
  const aimed = useRef(aim);
  aimed.current = aim;

  // Of a level, these are the same whatever is chosen: a click does not sort thousands of communes again.
  const { places, kinds } = pickable(model, state);
  const reach = useMemo(() => {
    const index = buildPickIndex(
      boundaries,
      places.map((place) => ({ place, shape: placeShape(model, place) })),
    );
    return (at: LonLat): Place | null => pick(index, at, kinds);
  }, [model, places, kinds, boundaries]);
  const reachRef = useRef(reach);
  reachRef.current = reach;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the map is made from comes again below, when it changes
  useEffect(() => {
    const element = box.current;
    if (!element || !card.current) return;
    const hoverCard = hoverCardIn(card.current);
    hover.current = hoverCard;
    // A symbol answers for its place only while a click follows the theme: a chosen level looks at the ground below.
    const placeAt = (at: LonLat, key: PlaceKey | null): Place | null =>
      (key && latest.current.state.maille === 'theme' ? parsePlaceKey(key) : null) ?? reachRef.current(at);
    const isSaid = (place: Place): boolean =>
      latest.current.chosenSaid === true &&
      selectedPlaces(latest.current.state.selection).some((chosen) => placeKey(chosen) === placeKey(place));
    const making: Making = {
      input,
      aim,
      label: props.label,
      cooperative: props.cooperative ?? false,
      region: model.cog.region.code,
    };
    const connect = (map: PageMap): (() => void) =>
      map.connect(element, {
        onMove: (next) => latest.current.dispatch({ kind: 'camera', camera: next }),
        onHover: (at, point, key) => {
          const place = at ? placeAt(at, key) : null;
          const outside = at && !place ? map.host.outsideAt(point) : null;
          const found = place ? placeKey(place) : (outside?.nom ?? null);
          const isNew = hoverCard.show(found, point, map.host.size(), () => {
            if (place === null) return outside && outsideHover(outside);
            return isSaid(place) ? null : buildHover(latest.current.model, latest.current.state, place);
          });
          if (!isNew) return;
          map.host.setHover(place ? [placeKey(place)] : []);
          tellHovered(place && placeKey(place));
          if (place) latest.current.foresee?.({ kind: 'select', place, add: false });
        },
        onClick: (at, { add, key }) => {
          const place = placeAt(at, key);
          if (place) {
            latest.current.dispatch({ kind: 'select', place, add });
            if (latest.current.chosenSaid) hoverCard.leave();
          } else if (!add) latest.current.dispatch({ kind: 'clear-selection' });
        },
        onResize: () => {
          // What was under the pointer lies elsewhere.
          if (hoverCard.leave()) map.host.setHover([]);
          if (!placing.current) map.host.setReserved(boxesOver(map.element));
        },
      });
    const map = openMap(element, making);
    if (!startStage()?.contains(map.element)) return connect(map);
    let leave = (): void => {};
    join.current = () => {
      join.current = null;
      leave = connect(map);
      map.look(aimed.current);
    };
    return () => {
      join.current = null;
      leave();
    };
  }, []);

  // Before anything is painted; what nobody has made a gesture for comes in steps, below.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another input is drawn, and nothing else
  useLayoutEffect(() => {
    const map = currentMap();
    const last = settled.current;
    if (!together || !map || !last || join.current || chosen.every((part, at) => last[at] === part)) return;
    joined.current = input;
    const isForeseen = map.host.isForeseen(input);
    map.host.update(input, isForeseen ? undefined : boxesOver(map.element), isForeseen);
  }, [input, together]);
  useLayoutEffect(() => {
    if (together && settled.current && !join.current) currentMap()?.look(aim);
  }, [aim, together]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `left` is what asks again
  useEffect(() => {
    const draw = (): void => {
      placing.current = false;
      const map = currentMap();
      if (!map) return;
      const isForeseen = map.host.isForeseen(input);
      const over = isForeseen ? undefined : boxesOver(map.element);
      // The frame of the page is where its place is; where it is not, the frame that shows the map there tells it.
      const joins = join.current !== null;
      join.current?.();
      if (latest.current.isBehind?.()) return;
      // The cards of the new view stand already: its labels are laid out once, clear of them. Where they were laid out
      // before the click, they are on screen at once, and what stands over them is read after that frame.
      map.host.update(input, over, joins);
    };
    // The interface that has just come found this view drawn; or something has come that nobody has made a gesture for.
    const before = settled.current;
    settled.current = chosen;
    if (joined.current === input) return;
    joined.current = null;
    const rested = settled.current.every((part, at) => before === null || before[at] === part);
    placing.current = rested;
    // Communes have come, or are drawn for the first time: they are composed while the map answers as it was.
    const giveUp = rested
      ? afterSteps(arrivalSteps(input), draw, nextFrame)
      : afterSteps(outlineSteps(input), draw);
    return () => {
      placing.current = false;
      giveUp();
    };
  }, [input, left]);

  useEffect(() => {
    const host = currentMap()?.host;
    host?.setLabel(props.label);
    // Another map under a pointer that has not moved: what the card said of the last one is no longer true.
    if (hover.current?.leave()) host?.setHover([]);
  }, [props.label]);

  useReserved(() => placing.current);

  useEffect(() => {
    if (!join.current) currentMap()?.look(aim);
  }, [aim]);

  return (
    <>
      <div className="map-place" ref={box} />
      <div className="hover-card" ref={card} hidden aria-hidden="true" />
    </>
  );
}
