import type { MultiLineString, MultiPolygon } from 'geojson';
import { AROUND, CLOSE, shownWith } from '../../src/app/map/framing/reveal';
import type { CommuneCode } from '../../src/domain/codes';
import type { Bbox } from '../../src/domain/cog';
import type { Model } from '../../src/domain/model';
import { placeKey, type Territory } from '../../src/domain/place';
import { project, unionBbox, worldSize } from '../../src/domain/projection';
import { boxRatio, type StartLook } from '../../src/render/svg/start-markup';
import { type ExplorerState, START } from '../../src/state/explorer-state';
import { buildMapView } from '../../src/view/map/build-map-view';
import { type AnchorOf, cogAnchors } from '../../src/view/map/map-shapes';
import { buildPanel } from '../../src/view/panel/build-panel';
import type { TerritorySheet } from '../../src/view/panel-view';
import { clip } from './ground';
import { asked } from './several-views';

/**
 * Links that choose one place. A département is seen in its region, and so are its arrondissements, in the same file; a
 * smaller place the app brings nearer, and so does the page. All communes of a département share a file, since the page
 * cannot know in which EPCI a code is; what they show is the same but for what reaches them, until outlines and
 * names of communes come. Each EPCI has its own, with the whole region for windows that show it well already.
 */

/** Letters that name the file of a place: codes of a département overseas go on. */
const NAMED = 2;

/** Ground around a place that a window may show, in its longest sides. */
const BEYOND = 0.8;

export const choosing = (place: Territory): ExplorerState => ({
  ...START,
  selection: { kind: 'places', places: [place] },
});

const width = ([west, , east]: Bbox): number => project([east, 0])[0] - project([west, 0])[0];

const around = ([west, south, east, north]: Bbox): Bbox => {
  const side = Math.max(east - west, (north - south) * 1.5) * BEYOND;
  return [west - side, south - side / 1.5, east + side, north + side / 1.5];
};

type SheetHead = Pick<TerritorySheet, 'breadcrumb' | 'titre' | 'nature' | 'answer'>;

/** What the sheet of a territory begins with; `null` where another is asked for. */
export function sheetHead(model: Model, state: ExplorerState): SheetHead | null {
  const sheet = buildPanel(model, state, () => []);
  if (sheet.kind !== 'territory') return null;
  const { breadcrumb, titre, nature, answer } = sheet;
  return { breadcrumb, titre, nature, answer };
}

/** Cuts each geometry to a ground, once. */
function cutTo(ground: Bbox): StartLook['cut'] {
  const known = new WeakMap<object, MultiPolygon | MultiLineString>();
  return (geometry) => {
    const found = known.get(geometry) ?? clip(geometry, ground);
    known.set(geometry, found);
    return found;
  };
}

/** What the app shows of a ground that it brings nearer, as `revealing` counts it. */
const lookAt = (box: Bbox, cut: StartLook['cut']): StartLook => ({
  ...{ box, cut },
  zoomFor: (fitting) => Math.min(fitting - AROUND, CLOSE),
  share: 2 ** -AROUND,
});

/** The same as custom properties of the box in the page. */
export const lookProperties = ({ box, share }: StartLook): string =>
  `--k:${share.toFixed(3)};--r:${boxRatio(box).toFixed(4)};--m:${Math.round(width(box) * worldSize(CLOSE))}px`;

/** A view among those of one file. */
export interface AskedView {
  /** What the page finds it by: the ends of the links that ask for it. */
  readonly asked: string;
  readonly state: ExplorerState;
  /** `null`: the whole region. */
  readonly look: StartLook | null;
}

export interface NearView extends AskedView {
  readonly look: StartLook;
}

interface Group extends NearView {
  readonly ends: string[];
}

/** The views of the communes of each département, by what a link begins with. */
export function communeViews(model: Model): ReadonlyMap<string, readonly NearView[]> {
  const anchors = cogAnchors(model);
  const departements = new Map<string, CommuneCode[]>();
  for (const code of model.cog.communes.codes) {
    const start = code.slice(0, NAMED);
    departements.set(start, [...(departements.get(start) ?? []), code]);
  }
  return new Map([...departements].map(([start, codes]) => [start, viewsOf(model, anchors, codes)]));
}

function viewsOf(model: Model, anchors: AnchorOf, codes: readonly CommuneCode[]): readonly NearView[] {
  const shown = codes.flatMap((code) => {
    const place: Territory = { kind: 'commune', code };
    const found = shownWith(model, anchors, place);
    return found ? [{ code, place, box: found.around }] : [];
  });
  const cut = cutTo(unionBbox(shown.map(({ box }) => around(box))) ?? model.cog.region.bbox);
  const groups = new Map<string, Group>();
  for (const { code, place, box } of shown) {
    const state = choosing(place);
    const { description: _, ...view } = buildMapView(model, state, anchors);
    const key = JSON.stringify([box, view, sheetHead(model, state)]);
    const group = groups.get(key) ?? { asked: '', state, look: lookAt(box, cut), ends: [] };
    group.ends.push(code.slice(2));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ ends, ...group }) => ({ ...group, asked: asked(...ends) }));
}

/** The view of an EPCI that is brought nearer, and the share of the width of the region that its longest side takes. */
export function epciViews(model: Model): ReadonlyMap<string, NearView> {
  return new Map(
    model.cog.epci.map(({ code, bbox }) => {
      const side = Math.max(1, boxRatio(bbox)) * width(bbox);
      return [
        code,
        {
          asked: (side / width(model.cog.region.bbox)).toFixed(4),
          state: choosing({ kind: 'epci', code }),
          look: lookAt(bbox, cutTo(around(bbox))),
        },
      ];
    }),
  );
}

/** The views of each département: itself, then its arrondissements, whose codes begin with its own. */
function departementViews({ cog }: Model): ReadonlyMap<string, readonly AskedView[]> {
  const places: readonly (Territory & { readonly code: string })[] = [
    ...cog.departements.map(({ code }) => ({ kind: 'departement', code }) as const),
    ...cog.arrondissements.map(({ code }) => ({ kind: 'arrondissement', code }) as const),
  ];
  const files = new Map<string, AskedView[]>();
  for (const place of places) {
    const name = `departement-${place.code.slice(0, NAMED)}`;
    const view = { asked: asked(linkOf(place)), state: choosing(place), look: null };
    files.set(name, [...(files.get(name) ?? []), view]);
  }
  return files;
}

const linkOf = (place: Territory): string => `sel=${placeKey(place)}`;

/** Views of the files of places, by the name of the file. */
export const placeViews = (model: Model): ReadonlyMap<string, readonly AskedView[]> =>
  new Map([
    ...departementViews(model),
    ...[...epciViews(model)].map(
      ([code, near]) =>
        [
          `epci-${code}`,
          [
            { ...near, asked: asked(`sel=epci-${code}`), look: null },
            // The page takes this one by what it says, not by what it is asked.
            near,
          ],
        ] as const,
    ),
    ...[...communeViews(model)].map(([start, views]) => [`commune-${start}`, views] as const),
  ]);
