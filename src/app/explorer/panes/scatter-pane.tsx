import '../../../ui/styles/later/needs.css';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Model } from '../../../domain/model';
import type { PlaceKey } from '../../../domain/place';
import type { ExplorerState } from '../../../state/explorer-state';
import type { MapTheme } from '../../../theme/map-theme';
import { PAGES } from '../../../themes/pages';
import { ScatterChart } from '../../../ui/chart/scatter';
import type { Dispatch, Highlight } from '../../../ui/common/types';
import { pointOf, type ScatterPoint } from '../../../view/chart/scatter-view';
import { fillColor } from '../../../view/legend/paint';
import { useLater } from '../../hooks/use-later';
import { onHovered } from '../../map/hover/hovered';

interface Props {
  readonly model: Model;
  readonly state: ExplorerState;
  readonly theme: MapTheme;
  readonly dispatch: Dispatch;
  readonly onHighlight: Highlight;
}

const NONE = (): Promise<null> => Promise.resolve(null);

/** The graphic of a theme that has one, in step with the map. */
export function ScatterPane({ model, state, theme, dispatch, onHighlight }: Props) {
  const later = useLater(PAGES[state.theme].scatter ?? NONE, true);
  const build = later.kind === 'ready' ? later.value : null;
  const scatter = useMemo(() => build?.(model, state) ?? null, [build, model, state]);
  const [key, setKey] = useState<PlaceKey | null>(null);
  useEffect(() => onHovered(setKey), []);
  const colorOf = useCallback(({ fill }: ScatterPoint) => fillColor(theme, fill), [theme]);
  if (scatter === null) return null;
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
