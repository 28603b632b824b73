/**
 * One state of the figures, as it is published. Its id says the day and, by its last part, the content: other figures
 * cannot have it.
 */
export interface Version {
  /** `2026-06-12-1a2b3c4d`; `en-cours-1a2b3c4d` for figures that nobody has given a name. */
  readonly id: string;
  /** Day, `2026-06-12`; `null` for figures without a name. */
  readonly date: string | null;
  /** « comité du 12 juin 2026 ». */
  readonly nom: string;
  /** What has changed, or why; may be empty. */
  readonly note: string;
}

/** What is told of a version, and nothing of where it is kept. */
export const aboutVersion = ({ id, date, nom, note }: Version): Version => ({ id, date, nom, note });

const VERSION_ID = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))-([0-9a-f]{8})$/;

/** Id of a version that is kept: a link may ask for it for ever. */
export const isVersionId = (text: string): boolean => VERSION_ID.test(text);

/** Day of a kept id; `null` for any other text. */
export const dayOfId = (id: string): string | null => VERSION_ID.exec(id)?.[1] ?? null;

/** Digest at the end of an id: equal for equal figures. */
export const digestOfId = (id: string): string => id.slice(id.lastIndexOf('-') + 1);

/** Figures that are not published, and never under this id. */
export const draftOf = (digest: string): Version => ({ ...unnamed(digest), nom: 'Brouillon' });
export const isDraft = ({ date, nom }: Version): boolean => date === null && nom !== '';

/** Id of figures that are given a name on a day. */
export const versionId = (day: string, digest: string): string => `${day}-${digest}`;

const two = (part: number): string => String(part).padStart(2, '0');

/** `2026-06-12`: the day of the clock of this device, where it is. */
export const localDay = (now: Date): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

const plainName = (nom: string): string => nom.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The version that bears a name already, whatever its capitals and spaces: two of one name would be taken for each other. */
export const sameNamed = <V extends Pick<Version, 'nom'>>(
  versions: readonly V[],
  nom: string,
): V | undefined => versions.find((one) => plainName(one.nom) === plainName(nom));

/** Figures that have no name yet: they can be looked at, and no link can hold them. */
export const unnamed = (digest: string): Version => ({
  id: `en-cours-${digest}`,
  date: null,
  nom: '',
  note: '',
});
