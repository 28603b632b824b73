import type { Version } from '../../domain/versions/version';

/** Where the repository keeps the tables of a pack. */
export const tablesFolder = (region: string | null): string =>
  region === null ? 'data/' : `regions/${region}/data/`;

/** A text as one word of a command line. */
const word = (text: string): string => `"${text.replace(/["\\$`]/g, '\\$&')}"`;

/**
 * What keeps a version in the repository as it went out: the same figures on the same day have the same id.
 * @param region code of a region whose pack has a folder of its own; `null` for the one at the top
 */
export const keepCommand = ({ nom, note, date }: Version, region: string | null): string =>
  [
    `npm run version:data -- ${word(nom)}`,
    ...(date === null ? [] : [`--date ${date}`]),
    ...(note === '' ? [] : [`--note ${word(note)}`]),
    ...(region === null ? [] : [`--region ${region}`]),
  ].join(' ');
