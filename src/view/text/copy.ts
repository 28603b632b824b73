import type { Edition } from '../../domain/deck/edition';
import type { Model } from '../../domain/model';
import type { Party } from '../../domain/pacts';
import type { Provenance } from '../figure';
import { GAP } from './formats';
import { inWords, joined } from './grammar';

/**
 * All prose that names the site, the deck or a vintage, composed from the edition: nothing of it is typed anywhere else,
 * so that the next deck is a change of data.
 */
/** "2024-2027"; one year alone when the pacts last one. */
export const period = ({ debut, fin }: Edition): string =>
  debut === fin ? String(debut) : `${debut}-${fin}`;

/** "Pactes des solidarités en Hauts-de-France". */
export const siteTitle = ({ titre, enRegion }: Edition): string => `${titre} ${enRegion}`;

/** "COG 2026". */
export const cogLabel = ({ cog }: Edition): string => `COG ${cog}`;

/** "non daté, pactes 2024-2027", after « support ». */
export const deckDate = (edition: Edition): string => `${edition.dateSupport}, pactes ${period(edition)}`;

/** "« Le pacte… »". */
export const deckName = ({ support }: Edition): string => `«${GAP}${support}${GAP}»`;

/** The deck as a source in one line. */
export const deckSource = (edition: Edition): string => `support ${deckName(edition)} (${deckDate(edition)})`;

export const licence = ({ licence: words }: Edition): string => `Licence des chiffres${GAP}: ${words}.`;

/** What inhabitants count, wherever they stand: "Habitants : population municipale 2023 (INSEE)." */
export const inhabitantsNote = ({ population }: Edition): string => `Habitants${GAP}: ${population} (INSEE).`;

/** For the two lines under a map, beside a legend that names inhabitants. */
export const shortVintage = (edition: Edition): string =>
  `Support ${deckDate(edition)} · ${cogLabel(edition)} · limites ${edition.limites} (Licence Ouverte 2.0)`;

/** Deck, composition, inhabitants and outlines in one line. */
export const vintage = (edition: Edition): string =>
  `Support ${deckDate(edition)} · ${cogLabel(edition)}, ${edition.population} · limites ${edition.limites} (Licence Ouverte 2.0)`;

/**
 * Where figures, populations and outlines come from, for what leaves the site.
 * @param fromDeck something of it is read in the deck
 */
export const sources = (edition: Edition, fromDeck = true): readonly string[] => [
  ...(fromDeck ? [`Chiffres${GAP}: ${deckSource(edition)}. Licence${GAP}: ${edition.licence}.`] : []),
  `Composition et ${edition.population} des territoires${GAP}: code officiel géographique ${edition.cog} (INSEE, Etalab, Licence Ouverte 2.0).`,
  `Limites${GAP}: ${edition.limites}, communes réunies selon le ${cogLabel(edition)} (Licence Ouverte 2.0).`,
];

/** "les cinq départements, la Métropole européenne de Lille et Amiens Métropole": few of a kind are named. */
export function partiesText({ pacts }: Model): string {
  const named = 3;
  const words = pacts.natures.flatMap(({ id, pluriel, genre }) => {
    const rows: readonly Party[] = pacts.parties.filter(({ nature }) => nature === id);
    return rows.length > named
      ? [`les ${inWords(rows.length, genre)} ${pluriel}`]
      : rows.map((row) => row.nomArticle);
  });
  return joined(words);
}

/** "sept contrats avec l’État, cinq pour les départements et deux pour les métropoles". */
export function contractsText({ pacts }: Model): string {
  const kinds = pacts.natures.flatMap(({ id, singulier, pluriel, genre }) => {
    const count = pacts.parties.filter(({ nature }) => nature === id).length;
    if (count === 0) return [];
    return [`${inWords(count)} pour ${count > 1 ? `les ${pluriel}` : `${inWords(1, genre)} ${singulier}`}`];
  });
  const all = pacts.parties.length;
  const contracts = `${inWords(all)} ${all > 1 ? 'contrats' : 'contrat'} avec l’État`;
  return kinds.length > 1 ? `${contracts}, ${joined(kinds)}` : contracts;
}

/** One sentence under the name of the region; empty when the edition has none. */
export function intro(model: Model): string {
  const { edition } = model.pacts;
  if (edition.intro === '') return '';
  const text = edition.intro
    .replaceAll('{parties}', partiesText(model))
    .replaceAll('{periode}', period(edition));
  return `${edition.titre} ${period(edition)}${GAP}: ${text}`;
}

/** What frames and dialogs say of site and sources; given once by the app. */
export interface SiteCopy {
  readonly titre: string;
  /** "Hauts-de-France · 2024-2027". */
  readonly lieu: string;
  readonly site: string;
  readonly licence: string;
  /** Of what is not public by itself: that names its own. */
  readonly origin: Readonly<Record<Exclude<Provenance['kind'], 'public'>, string>>;
  readonly date: Readonly<Record<Exclude<Provenance['kind'], 'public'>, string>>;
  /** Where a slide is read, by its title; `null`: the deck has no public address. */
  readonly slide: (title: string) => string | null;
  /** Page where a region is chosen; empty in a site of one region. */
  readonly regions: string;
}

/** The deck of a publisher, where it is public. */
export interface PublicDeck {
  readonly adresse: string;
  /** By title of a slide. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** Address of a slide: its page where that is told, else the document. */
export function slideAddress(deck: PublicDeck | null, title: string): string | null {
  if (deck === null) return null;
  const page = Object.hasOwn(deck.pages ?? {}, title) ? deck.pages?.[title] : undefined;
  return page === undefined ? deck.adresse : `${deck.adresse}#page=${page}`;
}

/** @param support the deck, where it is public */
/** @param regions page where a region is chosen; empty in a site of one region */
export function siteCopy(
  { pacts: { edition }, cog }: Model,
  support: PublicDeck | null = null,
  regions = '',
): SiteCopy {
  const deck = deckName(edition);
  return {
    slide: (title) => slideAddress(support, title),
    regions,
    titre: edition.titre,
    lieu: `${cog.region.nom} · ${period(edition)}`,
    site: siteTitle(edition),
    licence: licence(edition),
    origin: {
      support: `Support ${deck}.`,
      calcul: `Calculé à partir du support ${deck}.`,
      cog: `Code officiel géographique ${edition.cog} (INSEE, Etalab)${GAP}: composition des territoires et ${edition.population}.`,
    },
    date: {
      support: `support ${deckDate(edition)}`,
      calcul: `support ${deckDate(edition)}${GAP}; ${cogLabel(edition)}, ${edition.population}`,
      cog: `${cogLabel(edition)}, ${edition.population}`,
    },
  };
}
