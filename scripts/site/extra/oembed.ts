import type { Edition } from '../../../src/domain/deck/edition';
import { frameCode, UNMEASURED_HEIGHT } from '../../../src/view/embed/embed-code';
import { siteTitle } from '../../../src/view/text/copy';
import type { Publisher } from '../publisher-schema';

/**
 * What a CMS that is given an address of the map reads of it (oEmbed 1.0, https://oembed.com). A folder of files cannot
 * answer for each view: the bare address gives the frame of its start view, any other one a link with its title. A frame
 * in the place of another view would be false.
 */
export const OEMBED = { start: 'oembed.json', other: 'oembed-lien.json' } as const;
const FRAME = { width: 800, height: UNMEASURED_HEIGHT } as const;
/** Seconds for which an answer may be kept: a new version of the figures is seen the next day. */
const CACHE = 86_400;

/** Name and text of each file; none before the site has an address. */
export function oembedFiles(
  { nom, adresse }: Pick<Publisher, 'nom' | 'adresse'>,
  edition: Edition,
): readonly (readonly [file: string, text: string])[] {
  if (adresse === '') return [];
  const title = siteTitle(edition);
  const common = {
    version: '1.0',
    title,
    ...(nom === '' ? {} : { author_name: nom, provider_name: nom }),
    provider_url: adresse,
    cache_age: CACHE,
  };
  const html = frameCode({
    embedHref: `${adresse}?mode=integration`,
    fullHref: adresse,
    title,
    description: '',
    height: FRAME.height,
    heights: [],
    strict: false,
    listenerHref: '',
    scriptHref: '',
    picture: { href: '', width: 0, height: 0 },
  });
  return [
    [OEMBED.start, JSON.stringify({ ...common, type: 'rich', html, ...FRAME })],
    [OEMBED.other, JSON.stringify({ ...common, type: 'link' })],
  ];
}
