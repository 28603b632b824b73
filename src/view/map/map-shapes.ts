import { isCommuneCode } from '../../domain/codes';
import type { Bbox, LonLat } from '../../domain/cog';
import type { Model } from '../../domain/model';
import { collectiviteMembers } from '../../domain/money/collectivite';
import type { Perimeter } from '../../domain/pacts';
import type { Place } from '../../domain/place';
import { unionBbox } from '../../domain/projection';
import type { Shape } from '../map-view';

/** Shape to draw for a place; `null` below commune level. */
export function placeShape(model: Model, place: Place): Shape | null {
  switch (place.kind) {
    case 'region':
      return { niveau: 'region' };
    case 'departement':
      return { niveau: 'departement', codes: [place.code] };
    case 'collectivite':
      return collectiviteMembers(model, place.code);
    case 'arrondissement':
      return { niveau: 'arrondissement', codes: [place.code] };
    case 'epci':
      return { niveau: 'epci', codes: [place.code] };
    case 'commune':
      return { niveau: 'commune', codes: [place.code] };
    case 'ft':
    case 'pts': {
      const perimeter = (place.kind === 'ft' ? model.ft : model.pts).get(place.id)?.perimeter;
      return perimeter ? perimeterShape(perimeter) : null;
    }
  }
}

export const perimeterShape = ({ members }: Perimeter): Shape | null =>
  members.niveau === 'infracommunal' ? null : members;

/** Label point and box of units, from the geography's own points. */
export interface Anchor {
  readonly at: LonLat;
  readonly bbox: Bbox;
}

/** Points and boxes that the geography gives for any place; perimeters of several units are given by geometry. */
export type AnchorOf = (place: Place) => Anchor | null;

const box = (at: LonLat): Bbox => [at[0] - 0.02, at[1] - 0.012, at[0] + 0.02, at[1] + 0.012];

/**
 * Anchors from the COG alone: units have theirs; a perimeter takes that of its largest member and the box of all.
 * Communes need the names file; until then they have none.
 */
export function cogAnchors(model: Model): AnchorOf {
  const commune = (code: string): Anchor | null => {
    if (!isCommuneCode(code)) return null;
    const index = model.communeIndex.get(code);
    const at =
      (index === undefined ? undefined : model.names?.points[index]) ?? model.nommees.get(code)?.point;
    return at ? { at, bbox: box(at) } : null;
  };
  const unit = (niveau: string, code: string): Anchor | null => {
    const rows: readonly { code: string; point: LonLat; bbox: Bbox }[] =
      niveau === 'departement'
        ? model.cog.departements
        : niveau === 'arrondissement'
          ? model.cog.arrondissements
          : model.cog.epci;
    const row = rows.find((r) => r.code === code);
    return row ? { at: row.point, bbox: row.bbox } : null;
  };
  const area = ([w, s, e, n]: Bbox): number => (e - w) * (n - s);
  return (place) => {
    switch (place.kind) {
      case 'region':
        return { at: model.cog.region.point, bbox: model.cog.region.bbox };
      case 'commune':
        return commune(place.code);
      case 'departement':
      case 'arrondissement':
      case 'epci':
        return unit(place.kind, place.code);
      case 'collectivite': {
        const own = collectiviteMembers(model, place.code).codes.flatMap(
          (code) => unit('departement', code) ?? [],
        );
        const bbox = unionBbox(own.map((a) => a.bbox));
        // Between them: over one alone, its name would be read as that one's.
        const middle = (i: 0 | 1): number => own.reduce((sum, { at }) => sum + at[i], 0) / own.length;
        return bbox && { at: [middle(0), middle(1)], bbox };
      }
      case 'ft':
      case 'pts': {
        const members = (place.kind === 'ft' ? model.ft : model.pts).get(place.id)?.perimeter.members;
        if (!members) return null;
        const anchors = members.codes.flatMap((code) => {
          const anchor =
            members.niveau === 'commune' || members.niveau === 'infracommunal'
              ? commune(code)
              : unit(members.niveau, code);
          return anchor ? [anchor] : [];
        });
        const bbox = unionBbox(anchors.map((a) => a.bbox));
        const largest = [...anchors].sort((a, b) => area(b.bbox) - area(a.bbox))[0];
        return bbox && largest ? { at: largest.at, bbox } : null;
      }
    }
  };
}
