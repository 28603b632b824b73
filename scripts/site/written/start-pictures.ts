import type { Boundaries } from '../../../src/domain/geometry';
import type { Size } from '../../../src/domain/projection';
import { framedPicture, type PictureWords } from '../../../src/export/framed-picture';
import { START, THEME_KINDS, type ThemeKind } from '../../../src/state/explorer-state';
import type { DesignTokens } from '../../../src/tokens/design-tokens';
import { buildMapView } from '../../../src/view/map/build-map-view';
import { cogAnchors } from '../../../src/view/map/map-shapes';
import { buildCaption } from '../../../src/view/page/build-caption';
import { buildLegend } from '../../../src/view/page/build-legend';
import type { Ground } from '../../start-page/ground';

export interface PictureForm {
  /** After the name of the theme: `financements-vignette.png`. */
  readonly suffix: string;
  /** Drawing, CSS pixels. */
  readonly size: Size;
  /** Pixels of the PNG across. */
  readonly pixels: number;
}

/** For a page that refuses frames: 1200×800, half as many pixels again for fine screens. */
const PICTURE: PictureForm = { suffix: '', size: { width: 1200, height: 800 }, pixels: 1800 };
/** Open Graph: 1200×630, drawn at two thirds, so that its letters are still read on a phone. */
const CARD: PictureForm = { suffix: '-vignette', size: { width: 800, height: 420 }, pixels: 1200 };
export const PICTURE_FORMS: readonly PictureForm[] = [PICTURE, CARD];

export interface StartPicture {
  /** File name without its ending. */
  readonly name: string;
  readonly theme: ThemeKind;
  readonly form: PictureForm;
  readonly svg: string;
  /** What a page writes in `alt`. */
  readonly alt: string;
}

/** Address in the site of a picture. */
export const picturePath = ({ name }: StartPicture, ending: 'svg' | 'png'): string =>
  `images/${name}.${ending}`;

/**
 * The start view of each theme in each form.
 * @param communes boundaries for the views that show communes
 * @param address of the published site, written under the map; or `null`
 */
export function startPictures(
  { model, boundaries, context }: Ground,
  communes: Boundaries,
  mapTheme: DesignTokens,
  address: string | null,
): readonly StartPicture[] {
  const box = model.cog.region.bbox;
  return THEME_KINDS.flatMap((theme) => {
    const state = { ...START, theme };
    const view = buildMapView(model, state, cogAnchors(model));
    const ground = view.needsCommunes ? communes : boundaries;
    const caption = buildCaption(model, state);
    const words: PictureWords = {
      title: `${caption.title} – ${model.cog.region.nom}`,
      conclusion: caption.conclusion,
      notes: caption.chips.length === 0 ? [] : [caption.chips.map(({ label }) => label).join(' · ')],
      legend: buildLegend(model, state, view),
      sources: address === null ? [caption.source] : [caption.source, address],
    };
    return PICTURE_FORMS.map(
      (form): StartPicture => ({
        name: theme + form.suffix,
        theme,
        form,
        svg: framedPicture({ view, boundaries: ground, context, tokens: mapTheme, box }, words, form.size),
        alt: `Carte${'\u00a0'}: ${caption.title}. ${view.description}`,
      }),
    );
  });
}
