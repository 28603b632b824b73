import type { GlossaryTerm, Pacts } from '../../domain/pacts';
import type { Show } from '../../domain/show/scene';
import { digest } from '../../domain/versions/digest';
import type { Version } from '../../domain/versions/version';
import { parsePacts } from '../pacts-json';
import { ownField } from '../text/own-field';

/** Under `donnees/`: the figures that the site shows. */
export const FIGURES_FILE = 'chiffres.json';
/** Under `donnees/`: the list of the versions that are kept. */
export const VERSIONS_FILE = 'versions.json';
/** Folder under `donnees/` of files that versions share, each named by its content. */
export const SHARED_FOLDER = 'partage';

/** What comes with the figures, in files that bear their content in their names: those of two versions never mix. */
export const SHARED_KINDS = ['cog', 'niveaux', 'glossaire', 'scenes'] as const;
export type SharedKind = (typeof SHARED_KINDS)[number];
/** Address from `donnees/` of each. */
export type SharedFiles = Readonly<Record<SharedKind, string>>;

const ENDINGS: Readonly<Record<SharedKind, string>> = {
  cog: 'json',
  niveaux: 'topo.json',
  glossaire: 'json',
  scenes: 'json',
};

/** One version as the app reads it. */
export interface Figures {
  readonly pacts: Pacts;
  readonly fichiers: SharedFiles;
}

/** Address from `donnees/` of the figures of a version; `null`: those of today. */
export const figuresPath = (id: string | null): string =>
  id === null ? FIGURES_FILE : `versions/${id}/${FIGURES_FILE}`;

/** All that a version is written from. */
export interface FiguresSources {
  readonly version: Version;
  readonly pacts: Pacts;
  readonly glossaire: readonly GlossaryTerm[];
  readonly show: Show;
  /** Composition of the region, with the communes that the figures name. */
  readonly cog: string;
  /** Light boundaries, with the same communes. */
  readonly niveaux: string;
}

export interface WrittenFigures {
  /** Text of {@link FIGURES_FILE}. */
  readonly figures: string;
  readonly fichiers: SharedFiles;
  /** Text of each shared file by its address from `donnees/`. */
  readonly shared: ReadonlyMap<string, string>;
}

/** The files of a version. Pure: the same sources give the same bytes, in Node and in a browser. */
export function writeFigures({
  version,
  pacts,
  glossaire,
  show,
  cog,
  niveaux,
}: FiguresSources): WrittenFigures {
  const texts: Readonly<Record<SharedKind, string>> = {
    cog,
    niveaux,
    glossaire: JSON.stringify(glossaire),
    scenes: JSON.stringify(show),
  };
  const address = (kind: SharedKind): string =>
    `${SHARED_FOLDER}/${kind}-${digest(texts[kind])}.${ENDINGS[kind]}`;
  const fichiers: SharedFiles = {
    cog: address('cog'),
    niveaux: address('niveaux'),
    glossaire: address('glossaire'),
    scenes: address('scenes'),
  };
  return {
    figures: JSON.stringify({ chiffres: version, fichiers, pacts }),
    fichiers,
    shared: new Map(SHARED_KINDS.map((kind) => [fichiers[kind], texts[kind]])),
  };
}

const textOf = (json: object, name: string): string => {
  const value = ownField(json, name);
  return typeof value === 'string' ? value : broken();
};
const objectOf = (json: unknown): object => (typeof json === 'object' && json !== null ? json : broken());

function broken(): never {
  throw new Error('Données des pactes : le fichier est incomplet. Rechargez la page.');
}

/** A version as a file tells it. @throws Error with a French sentence */
export function parseVersion(json: unknown): Version {
  const version = objectOf(json);
  const date = ownField(version, 'date');
  return {
    id: textOf(version, 'id'),
    date: typeof date === 'string' ? date : null,
    nom: textOf(version, 'nom'),
    note: textOf(version, 'note'),
  };
}

/**
 * The figures of a version. Their cells were checked when they were published; here only the shape is, against a cut or
 * foreign file.
 * @throws Error with a French sentence.
 */
export function parseFigures(text: string): Figures {
  const json = objectOf(parsed(text));
  return {
    pacts: { ...parsePacts(ownField(json, 'pacts')), chiffres: parseVersion(ownField(json, 'chiffres')) },
    fichiers: parseShared(ownField(json, 'fichiers')),
  };
}

const isShow = (json: unknown): json is Show =>
  typeof ownField(json, 'titre') === 'string' && Array.isArray(ownField(json, 'scenes'));

/** The show of a version; it was checked when it was published. @throws Error with a French sentence */
export function parsePublishedShow(text: string): Show {
  const show = parsed(text);
  if (!isShow(show)) throw new Error('Scènes\u00a0: le fichier est incomplet. Rechargez la page.');
  return show;
}

/** Addresses of the files that come with figures. @throws Error with a French sentence */
export function parseShared(json: unknown): SharedFiles {
  const files = objectOf(json);
  const address = (kind: SharedKind): string => {
    const value = textOf(files, kind);
    return value.startsWith(`${SHARED_FOLDER}/`) && !value.includes('..') ? value : broken();
  };
  return {
    cog: address('cog'),
    niveaux: address('niveaux'),
    glossaire: address('glossaire'),
    scenes: address('scenes'),
  };
}

/** JSON of a file of the site. @throws Error with a French sentence */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return broken();
  }
}
