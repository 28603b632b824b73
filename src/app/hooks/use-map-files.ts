import { useEffect, useMemo } from 'react';
import type { ExplorerState } from '../../state/explorer-state';
import { buildMapView } from '../../view/map/build-map-view';
import { cogAnchors } from '../../view/map/map-shapes';
import type { Resources } from './use-resources';

/**
 * Asks for what the maps and tables of these views need and that comes after the start.
 * @returns true once all is there
 */
export function useMapFiles(
  states: readonly ExplorerState[],
  {
    model,
    boundaries,
    needCommunes,
    needNames,
  }: Pick<Resources, 'model' | 'boundaries' | 'needCommunes' | 'needNames'>,
): boolean {
  const communes = useMemo(() => {
    const anchorOf = cogAnchors(model);
    return states.some((state) => buildMapView(model, state, anchorOf).needsCommunes);
  }, [states, model]);
  useEffect(() => {
    if (!communes) return;
    needCommunes();
    needNames();
  }, [communes, needCommunes, needNames]);
  return boundaries !== null && (!communes || (boundaries.communes && model.names !== null));
}
