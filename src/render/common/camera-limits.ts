import type { Bbox } from '../../domain/cog';
import { type Camera, MAX_ZOOM, MIN_ZOOM } from '../../domain/projection';

/** Degrees around the region where the centre of the map may go. */
const MARGIN = 0.8;

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** The camera brought back where there is something to see; `null`: no box known, zoom only. */
export const limitCamera = ({ center: [lon, lat], zoom }: Camera, region: Bbox | null): Camera => ({
  center: region
    ? [clamp(lon, region[0] - MARGIN, region[2] + MARGIN), clamp(lat, region[1] - MARGIN, region[3] + MARGIN)]
    : [lon, lat],
  zoom: clamp(zoom, MIN_ZOOM, MAX_ZOOM),
});
