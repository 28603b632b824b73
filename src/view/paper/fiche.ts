import type { Model } from '../../domain/model';
import { type Place, placeKey } from '../../domain/place';
import type { ExplorerState } from '../../state/explorer-state';
import type { PanelView, PlaceLink } from '../panel-view';
import { cogLabel, siteTitle, sources } from '../text/copy';
import { GAP } from '../text/formats';
import { joined } from '../text/grammar';
import { fileName, viewTitle } from '../title/view-title';
import { versionLine } from '../versions/version-words';
import { own, type PaperPart, type PaperRow, type PaperSheet, rowsOf } from './paper';

/** Names alone, side by side. */
export interface FicheNames {
  readonly titre: string;
  readonly names: readonly string[];
}

/** What is chosen on one page: the sheet of paper, with where it is, what it touches and what it comes from. */
export interface Fiche {
  /** "Pactes des solidarités en Hauts-de-France · Fiche". */
  readonly site: string;
  readonly titre: string;
  readonly nature: string;
  /** The sentence that answers. */
  readonly answer: string;
  /** Filters in force; empty for none. */
  readonly filters: string;
  /** Key figures, told large. */
  readonly figures: readonly PaperRow[];
  /** Filled in the map of the region. */
  readonly places: readonly Place[];
  readonly parts: readonly PaperPart[];
  readonly names: readonly FicheNames[];
  /** What must be known to read it, and what the deck does not say. */
  readonly notes: readonly string[];
  readonly sources: readonly string[];
  readonly link: string;
  /** Name of its picture, without an ending: what is chosen, then the view. */
  readonly fileName: string;
}

/** More would be a table. */
const KEY_FIGURES = 6;

const labels = (links: readonly PlaceLink[]): readonly string[] => links.map(({ label }) => label);

/** « Expérimentation France Travail, vague 1 : 12 communes, 40 000 habitants. Périmètre exact. » */
function answerOf(panel: PanelView, sheet: PaperSheet): string {
  switch (panel.kind) {
    case 'territory':
      return panel.answer;
    case 'perimeter': {
      const told = panel.figures.map(({ text, label, unit }) =>
        unit === 'habitants' || unit === 'communes' ? `${text}${GAP}${label}` : `${label}${GAP}: ${text}`,
      );
      return `${panel.nature}${told.length === 0 ? '' : `${GAP}: ${told.join(', ')}`}. ${panel.precision.label}.`;
    }
    case 'action': {
      const parties = [...new Set(panel.amounts.flatMap(({ places }) => labels(places)))];
      return `${panel.total.text} ${panel.total.label}, pour ${joined(parties)}.`;
    }
    default:
      return sheet.nature;
  }
}

/** What is filled in the map: the place itself, or those that an action names, by its amounts where it names none. */
function placesOf(panel: PanelView): readonly Place[] {
  switch (panel.kind) {
    case 'territory':
      return panel.place.kind === 'region' ? [] : [panel.place];
    case 'perimeter':
      return [panel.place];
    case 'action': {
      const named = panel.lieux.flatMap(({ link }) => (link === null ? [] : [link.place]));
      const paid = panel.amounts.flatMap(({ places }) => places.map(({ place }) => place));
      const places = named.length > 0 ? named : paid;
      return [...new Map(places.map((place) => [placeKey(place), place])).values()];
    }
    default:
      return [];
  }
}

function namesOf(panel: PanelView): readonly FicheNames[] {
  const all: readonly FicheNames[] =
    panel.kind === 'territory'
      ? [
          { titre: 'Territoires voisins', names: labels(panel.neighbours) },
          { titre: 'Composition', names: labels(panel.members) },
        ]
      : panel.kind === 'perimeter'
        ? [
            { titre: 'Composition', names: labels(panel.members) },
            { titre: 'Autres périmètres', names: labels(panel.siblings) },
          ]
        : panel.kind === 'action'
          ? [{ titre: 'Sous la même rubrique du support', names: panel.siblings.map(({ titre }) => titre) }]
          : [];
  return all.filter(({ names }) => names.length > 0);
}

/** What tells this sheet from any other: its name, and the code of a territory, which may have a namesake. */
const leadOf = (panel: PanelView, { titre }: PaperSheet): readonly string[] => [
  'fiche',
  titre,
  ...(panel.kind === 'territory' && panel.place.kind !== 'region' ? [placeKey(panel.place)] : []),
];

const rowKey = ({ label, value, source }: PaperRow): string => `${label} ${value} ${source}`;

/** The sheet on one page. @param sheet of the same panel, as paper holds it */
export function buildFiche(
  model: Model,
  state: ExplorerState,
  panel: PanelView,
  sheet: PaperSheet,
  { filters, link }: { readonly filters: readonly string[]; readonly link: string },
): Fiche {
  const { edition } = model.pacts;
  const first = sheet.parts.flatMap(({ role, rows }) => (role === 'chiffres' ? rows : []));
  const figures =
    panel.kind === 'territory'
      ? rowsOf(model, own(panel.figures))
      : panel.kind === 'action'
        ? rowsOf(model, [[panel.total.label, panel.total]])
        : first;
  const large = figures.slice(0, KEY_FIGURES);
  const told = new Set(large.map(rowKey));
  return {
    site: `${siteTitle(edition)} · Fiche`,
    titre: sheet.titre,
    nature: panel.kind === 'comparative' ? '' : sheet.nature,
    answer: answerOf(panel, sheet),
    filters: filters.join(' · '),
    figures: large,
    places: placesOf(panel),
    // What is told large is not told again.
    parts: sheet.parts.flatMap((part) => {
      const rows = part.rows.filter((row) => !told.has(rowKey(row)));
      return rows.length === 0 && part.texts.length === 0 ? [] : [{ ...part, rows }];
    }),
    names: namesOf(panel),
    notes: sheet.notes,
    sources: [...sources(edition), versionLine(model.pacts)],
    link,
    fileName: fileName(viewTitle(model, state), cogLabel(edition), leadOf(panel, sheet)),
  };
}
