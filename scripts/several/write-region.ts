/** Everything of a site that is of one region: figures, page of the map, programs apart, written pages. */
import { writeFileSync } from 'node:fs';
import { writeOpenData } from '../data/open-data';
import { publishVersions } from '../data/versions/publish-versions';
import { weightsText } from '../data/versions/weights';
import { licencesText } from '../lib/checks/licences';
import { colourCss, loadPublisher } from '../site/publisher';
import { type Inline, type SitePlace, writeSite } from '../site/write-site';

/** The way to other regions is beside the title where there is room, else under the map. */
const WIDE = '(min-width:1280px) and (min-height:501px)';
const OTHER_REGIONS = [
  '.other-regions{display:none}',
  // A page that embeds a map has chosen its region.
  '[data-mode=integration] .site-links li:has([href$="regions.html"]){display:none}',
  `@media screen and ${WIDE}{`,
  '.frame .other-regions{display:inline;font-size:.9375rem;color:var(--blue)}',
  // The search makes room for it, so that the header keeps one line.
  '.frame .other-regions~.search{flex:1 1 200px;max-width:320px}',
  '.frame .site-links li:has([href$="regions.html"]){display:none}}',
].join('');

/**
 * Writes the site of the pack into a folder that holds its boundaries and public files.
 * @returns what its page holds inline, for the policy
 */
export async function writeRegion(
  root: string,
  folder: string,
  place: Omit<SitePlace, 'css'>,
): Promise<Inline> {
  writeOpenData(root, `${folder}/donnees`);
  const weights = publishVersions(root, `${folder}/donnees`, loadPublisher(root));
  if (weights.length > 0) console.log(`Versions des chiffres publiées : ${weightsText(weights)}`);
  writeFileSync(`${folder}/licences.txt`, licencesText(root));
  // The style sheet of shared code has the colours of no publisher.
  const css = place.regions === '' ? '' : OTHER_REGIONS + colourCss(loadPublisher(root));
  return writeSite(root, folder, { ...place, css });
}
