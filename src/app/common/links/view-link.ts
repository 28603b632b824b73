import type { Model } from '../../../domain/model';
import { digestOfId, isDraft } from '../../../domain/versions/version';
import type { ExplorerState } from '../../../state/explorer-state';
import { EXPLORER_SHELL } from '../../../state/shell';
import type { LinkFigures } from '../../../state/url/version-keys';
import { heldVersion, linkOf } from '../../../state/url-binding';
import { versionText } from '../../../view/versions/version-words';
import { publicLink } from './public-link';

/** A link that follows the latest figures, and bears the mark of those it is made on; a draft has none to be known by. */
export const followingFigures = ({ pacts: { chiffres } }: Model): LinkFigures => ({
  fixed: null,
  made: chiffres && !isDraft(chiffres) ? digestOfId(chiffres.id) : null,
});

/** A link that holds the figures on screen; `null` where they have no name to be held by. */
export const fixedFigures = ({ pacts: { chiffres } }: Model): LinkFigures | null =>
  chiffres && chiffres.date !== null ? { fixed: chiffres.id, made: null } : null;

/** The link that goes with a file of the view: as fixed as the page is. */
export const viewLink = (model: Model, state: ExplorerState): string =>
  publicLink(heldVersion() === null ? linkOf(state, EXPLORER_SHELL, followingFigures(model)) : linkOf(state));

/** The link of a view that holds the figures on screen, and which they are; `null` where they have no name. */
export function fixedLink(model: Model, state: ExplorerState) {
  const figures = fixedFigures(model);
  const version = model.pacts.chiffres;
  if (figures === null || !version) return null;
  return { link: publicLink(linkOf(state, EXPLORER_SHELL, figures)), figures: versionText(version) };
}
