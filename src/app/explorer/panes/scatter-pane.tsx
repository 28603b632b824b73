import '../../../ui/styles/later/needs.css';
import { useCallback, useEffect, useState } from 'react';
import type { PlaceKey } from '../../../domain/place';
import { PAGES } from '../../../themes/pages';
import { ScatterChart } from '../../../ui/chart/scatter';
import { pointOf, type ScatterPoint } from '../../../view/chart/scatter-view';
import { fillColor } from '../../../view/legend/paint';
import { onHovered } from '../../map/hover/hovered';
import { type GraphicProps, useGraphic } from './use-graphic';

/** The graphic of a theme that has one, in step with the map. */
export function ScatterPane(props: GraphicProps) {
  const { state, tokens, dispatch, onHighlight } = props;
  const { graphic: scatter, waiting } = useGraphic(PAGES[state.theme].scatter, props);
  const [key, setKey] = useState<PlaceKey | null>(null);
  useEffect(() => onHovered(setKey), []);
  const colorOf = useCallback(({ fill }: ScatterPoint) => fillColor(tokens, fill), [tokens]);
  // What is not empty keeps no room.
  if (scatter === null) return waiting ? null : <span hidden />;
  return (
    <section className="sheet-section">
      <h3>{scatter.titre}</h3>
      <ScatterChart
        {...{ scatter, colorOf, dispatch, onHighlight }}
        lit={pointOf(scatter, key)}
        onLit={(point) => setKey(point?.link.key ?? null)}
      />
    </section>
  );
}
