import type { Edition } from '../../../src/domain/deck/edition';
import { escapeText } from '../../../src/render/svg/markup';
import { siteTitle } from '../../../src/view/text/copy';
import { OEMBED } from '../extra/oembed';
import type { Publisher } from '../publisher-schema';

/** A tag of the head of the map. */
export interface ShareTag {
  readonly tag: 'meta' | 'link';
  readonly attrs: Readonly<Record<string, string>>;
}

/** The card of the start view: written by `start-pictures.ts`. */
const CARD = { path: 'images/financements-vignette.png', width: 1200, height: 630 } as const;

/** Open Graph tags of the start page, and what a CMS reads of it; none before the site has an address: a share needs whole ones. */
export function shareTags({ nom, adresse }: Publisher, edition: Edition): readonly ShareTag[] {
  if (adresse === '') return [];
  const tag = (property: string, content: string): ShareTag => ({
    tag: 'meta',
    attrs: { property, content },
  });
  return [
    tag('og:type', 'website'),
    tag('og:locale', 'fr_FR'),
    tag('og:title', siteTitle(edition)),
    tag('og:description', `Qui fait quoi, où, avec combien\u00a0: la carte «\u00a0${edition.titre}\u00a0».`),
    ...(nom === '' ? [] : [tag('og:site_name', nom)]),
    tag('og:url', adresse),
    tag('og:image', adresse + CARD.path),
    tag('og:image:width', String(CARD.width)),
    tag('og:image:height', String(CARD.height)),
    tag('og:image:alt', `Carte des financements cités, en euros par habitant, ${edition.enRegion}`),
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' } },
    { tag: 'link', attrs: { rel: 'canonical', href: adresse } },
    {
      tag: 'link',
      attrs: {
        rel: 'alternate',
        type: 'application/json+oembed',
        href: adresse + OEMBED.other,
        title: siteTitle(edition),
      },
    },
  ];
}

/** The page of the map with its tags at the end of its head. */
export const withShareTags = (html: string, publisher: Publisher, edition: Edition): string =>
  html.replace('</head>', () => {
    const tags = shareTags(publisher, edition).map(({ tag, attrs }) => {
      const told = Object.entries(attrs).map(([name, value]) => `${name}="${escapeText(value)}"`);
      return `<${tag} ${told.join(' ')} />`;
    });
    return `${tags.join('')}</head>`;
  });
