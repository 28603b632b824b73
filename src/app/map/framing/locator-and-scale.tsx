import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Bbox } from '../../../domain/cog';
import type { Boundaries } from '../../../domain/geometry';
import type { Model } from '../../../domain/model';
import { type Camera, fitCamera, groundBox, type Size, toScreen } from '../../../domain/projection';
import { scaleBar } from '../../../view/map/scale-bar';

interface Props {
  readonly model: Model;
  readonly boundaries: Boundaries;
  readonly camera: Camera;
  /** It stands over the map, or no more: names keep clear of it. */
  readonly onPlaced: (size: Size) => void;
}

/** Widest scale bar, CSS pixels. */
const BAR = 84;
const INSET: Size = { width: 84, height: 92 };
/** A smaller map keeps its ground to itself, CSS pixels. */
const LEAST: Size = { width: 480, height: 420 };
/** Smallest side of the frame in the inset, CSS pixels: a speck would not be seen. */
const SPECK = 7;

/** Part of the region's box that a map shows, 0 to 1, over which the inset has nothing to tell. */
const WHOLE = 0.8;

/** Where in the region the map is, and how far it is from here to there: only of a map that was brought nearer. */
export function LocatorAndScale({ model, boundaries, camera, onPlaced }: Props): ReactNode {
  const self = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const place = self.current?.parentElement;
    if (!place) return;
    const read = (): void => setSize({ width: place.clientWidth, height: place.clientHeight });
    const watched = new ResizeObserver(read);
    watched.observe(place);
    return () => watched.disconnect();
  }, []);
  useEffect(() => {
    if (size) onPlaced(size);
  }, [size, onPlaced]);
  const [west, , east] = model.cog.region.bbox;
  const seen = size && groundBox(camera, size);
  const share = seen ? Math.max(0, Math.min(seen[2], east) - Math.max(seen[0], west)) / (east - west) : 1;
  const bar = scaleBar(camera, BAR);
  const large = size !== null && size.width >= LEAST.width && size.height >= LEAST.height;
  return (
    <div className="locator-and-scale" ref={self}>
      {seen && large && share < WHOLE ? (
        <Locator
          {...{ model, boundaries }}
          corners={[
            [seen[0], seen[3]],
            [seen[2], seen[1]],
          ]}
        />
      ) : null}
      {seen ? (
        <p className="scale-bar" data-over-map>
          <span className="sr-only">Échelle&nbsp;: ce trait mesure </span>
          {bar.text}
          <svg width={bar.width} height="5" aria-hidden="true">
            <path d={`M0.7 0V4H${(bar.width - 0.7).toFixed(1)}V0`} />
          </svg>
        </p>
      ) : null}
    </div>
  );
}

/** A map never zooms out this far: fitted at twice the size, seen from twice as far. */
function insetCamera(box: Bbox): Camera {
  const twice = { width: INSET.width * 2, height: INSET.height * 2 };
  const { center, zoom } = fitCamera(box, twice, { top: 10, right: 10, bottom: 10, left: 10 });
  return { center, zoom: zoom - 1 };
}

/** Lines of the inset, whose pixels hide most of their points. */
const drawn = (lines: readonly (readonly (readonly number[])[])[], home: Camera): string =>
  lines
    .map((line) => {
      const points = line.map(([lon = 0, lat = 0]) =>
        toScreen(home, INSET, [lon, lat])
          .map((value) => value.toFixed(1))
          .join(' '),
      );
      return `M${points.filter((point, i) => point !== points[i - 1]).join('L')}`;
    })
    .join('');

function Locator({
  model,
  boundaries,
  corners,
}: Omit<Props, 'camera' | 'onPlaced'> & {
  readonly corners: readonly [readonly [number, number], readonly [number, number]];
}) {
  const home = insetCamera(model.cog.region.bbox);
  const [[x0, y0], [x1, y1]] = [toScreen(home, INSET, corners[0]), toScreen(home, INSET, corners[1])];
  const [width, height] = [Math.max(x1 - x0, SPECK), Math.max(y1 - y0, SPECK)];
  return (
    <svg
      className="locator"
      data-over-map
      role="img"
      aria-label={`${model.cog.region.nom}\u00a0: un cadre entoure la partie que la carte montre`}
      {...INSET}
      viewBox={`0 0 ${INSET.width} ${INSET.height}`}
    >
      <path
        className="locator-land"
        d={drawn(boundaries.shape({ niveau: 'region' }).coordinates.flat(), home)}
      />
      <path className="locator-lines" d={drawn(boundaries.mesh('departement').coordinates, home)} />
      <rect
        className="locator-frame"
        x={((x0 + x1) / 2 - width / 2).toFixed(1)}
        y={((y0 + y1) / 2 - height / 2).toFixed(1)}
        width={width.toFixed(1)}
        height={height.toFixed(1)}
      />
    </svg>
  );
}
