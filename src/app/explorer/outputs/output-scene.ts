import type { Bbox } from '../../../domain/cog';
import type { Boundaries, Context } from '../../../domain/geometry';
import type { Model } from '../../../domain/model';
import type { Size } from '../../../domain/projection';
import { framedPicture } from '../../../export/framed-picture';
import type { PictureFacts } from '../../../export/png-facts';
import { type ExplorerState, selectedPlaces } from '../../../state/explorer-state';
import type { TokenSetName } from '../../../tokens/design-tokens';
import { TOKENS } from '../../../tokens/token-sets';
import type { Caption } from '../../../view/controls-view';
import type { ExportDocument } from '../../../view/export-view';
import type { Legend } from '../../../view/legend';
import { isDrawable, isNamed } from '../../../view/map/arrived';
import type { MapView } from '../../../view/map-view';
import { buildExport } from '../../../view/page/build-export';
import { buildTable } from '../../../view/page/build-table';
import { buildPanel, isComparative } from '../../../view/panel/build-panel';
import type { PaperSheet } from '../../../view/paper/paper';
import type { comparativeOnPaper } from '../../../view/paper/paper-comparative';
import { paperSheet } from '../../../view/paper/paper-sheet';
import type { TableView } from '../../../view/table-view';

/** The live view, as everything that leaves the app needs it. */
export interface OutputScene {
  readonly model: Model;
  readonly state: ExplorerState;
  readonly view: MapView;
  readonly legend: Legend;
  readonly caption: Caption;
  /** `null`: no map can be drawn; the tables can still leave. */
  readonly boundaries: Boundaries | null;
  readonly context: Context;
  /** Read when an output is made: the camera moves without a render. */
  readonly link: () => string;
  /** Makes the sheets that come with a file of their own; `null` until it has come. */
  readonly comparativeSheet: typeof comparativeOnPaper | null;
  /** Ground that the reader sees; the whole region while the map is at home. */
  readonly ground: () => Bbox;
}

export const tableOf = ({ model, state }: OutputScene): TableView => buildTable(model, state);

export const documentOf = (scene: OutputScene): ExportDocument =>
  buildExport({ ...scene, table: tableOf(scene), link: scene.link() });

/** What a picture of it says of itself. */
export const factsOf = ({ title, sources, link }: ExportDocument): PictureFacts => ({
  ...{ title, source: sources.join(' '), link },
});

/** What leaves the app must wait: lines or names of communes have not come, and a file would be false without them. */
export const isWaiting = (scene: OutputScene): boolean =>
  (scene.boundaries !== null && !isDrawable(scene.view, scene.boundaries)) ||
  !isNamed(scene.model, tableOf(scene)) ||
  (scene.model.names === null &&
    selectedPlaces(scene.state.selection).some(({ kind }) => kind === 'commune'));

/** The sheet of what is chosen, for paper; `null` where nothing is, or where its file has not come. */
export function sheetOf({ model, state, comparativeSheet }: OutputScene): PaperSheet | null {
  // Neighbours are links to follow: paper has none.
  const panel = buildPanel(model, state, () => []);
  return panel.kind === 'comparative'
    ? (comparativeSheet?.(model, panel, state) ?? null)
    : paperSheet(model, panel);
}

/** True where the sheet of what is chosen has not come. */
export const lacksSheet = ({ state, comparativeSheet }: OutputScene): boolean =>
  isComparative(state.selection) && comparativeSheet === null;

/** The framed map as `<svg>`; `null` while boundaries that it draws are missing. */
export function pictureOf(
  scene: OutputScene,
  made: ExportDocument,
  size: Size,
  theme: TokenSetName,
  idPrefix = 'image-',
): string | null {
  const { view, boundaries, context, legend, ground } = scene;
  if (!boundaries || !isDrawable(view, boundaries)) return null;
  return framedPicture(
    { view, boundaries, context, tokens: TOKENS[theme], box: ground(), idPrefix },
    {
      title: made.title,
      conclusion: scene.caption.conclusion,
      notes: made.filters.length === 0 ? [] : [made.filters.join(' · ')],
      legend,
      sources: [made.sources.join(' '), made.link],
    },
    size,
  );
}
