import { DEGREE_WORD, degreeOf, kindsOf } from '../../domain/certainty/words';
import type { Edition } from '../../domain/deck/edition';
import type { Model } from '../../domain/model';
import type { SourceRef } from '../../domain/pacts';
import type { Figure, Provenance } from '../figure';
import { cogLabel, deckName } from '../text/copy';
import { GAP, plural, sourceText } from '../text/formats';

/** A figure on paper, where nothing opens: how sure it is and where it comes from stand beside it. */
/** Before the name of a line that is a part of the one above it. */
export const PART_OF = '— ';

export interface PaperRow {
  readonly label: string;
  readonly value: string;
  /** Its amount, by which a list too long is put in order; `null` for an absence. */
  readonly size: number | null;
  readonly precision: string;
  readonly source: string;
  /** The same where the page is full: the beginning of the name of the slide, its heading, the line. */
  readonly brief: string;
}

export interface PaperPart {
  /** `chiffres`: the figures of what is chosen; `actions`: a list whose largest come first where not all have room. */
  readonly role?: 'chiffres' | 'actions';
  readonly titre: string;
  readonly texts: readonly string[];
  /** The same where the page is full; absent: as they are. */
  readonly briefs?: readonly string[];
  readonly rows: readonly PaperRow[];
}

/** The sheet of what is chosen, as paper shows it. */
export interface PaperSheet {
  readonly titre: string;
  readonly nature: string;
  readonly parts: readonly PaperPart[];
  readonly notes: readonly string[];
}

/** A line of the deck without its part: the slide has a name of its own. */
const deckPlace = (source: SourceRef): string => sourceText({ ...source, section: '' });

/** Where a figure or a sheet comes from, in one line. */
export function paperSource(edition: Edition, provenance: Provenance): string {
  if (provenance.kind === 'cog') return `${cogLabel(edition)}, ${edition.population}`;
  if (provenance.kind === 'public') return `${provenance.source}, ${provenance.millesime}`;
  const { refs } = provenance;
  if (refs.length === 0) return `support ${deckName(edition)}`;
  const [only] = refs;
  if (refs.length === 1 && only) return deckPlace(only);
  const sections = [...new Set(refs.map(({ section }) => section))];
  return `${plural(refs.length, 'ligne')} du support (${sections.join(', ')})`;
}

/** « Axe 2 - Amplifier la politique d’accès à l’emploi pour tous » is « Axe 2 » to who has the deck at hand. */
function briefSource(edition: Edition, provenance: Provenance): string {
  const [only, ...others] = 'refs' in provenance ? provenance.refs : [];
  if (!only || others.length > 0) return paperSource(edition, provenance);
  const [slide = only.diapositive] = only.diapositive.split(' - ');
  return deckPlace({ ...only, diapositive: slide });
}

/** "interprété : montant partagé…"; of an absence, what it is a reading of. */
function paperPrecision(figure: Figure): string {
  const degree = degreeOf(figure);
  const kinds = kindsOf(figure.certainty);
  if (degree === null) return kinds === '' ? '—' : `lecture${GAP}: ${kinds}`;
  return kinds === '' ? DEGREE_WORD[degree] : `${DEGREE_WORD[degree]}${GAP}: ${kinds}`;
}

/** A figure under the name that it has on paper. */
export type Named = readonly [label: string, figure: Figure];

/** Figures as rows. */
export function rowsOf({ pacts: { edition } }: Model, figures: readonly Named[]): readonly PaperRow[] {
  return figures.map(([label, figure]) => ({
    label,
    value: figure.exact ?? figure.text,
    size: figure.value,
    precision: paperPrecision(figure),
    source: paperSource(edition, figure.provenance),
    brief: briefSource(edition, figure.provenance),
  }));
}

/** Figures under their own labels. */
export const own = (figures: readonly Figure[]): readonly Named[] =>
  figures.map((figure): Named => [figure.label, figure]);
