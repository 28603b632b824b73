import { linkParams } from './link-params';
import { MARK_KEY, VERSION_KEY } from './version-key-names';

/** Eight letters at the end of an id. */
const DIGEST = /^[0-9a-f]{8}$/;

/** What a link says of figures: nothing of it is of the view. */
export interface LinkFigures {
  /** Version that the link holds for ever, as it is written; empty where the link was cut after the key; `null`: the latest. */
  readonly fixed: string | null;
  /** Digest of the figures that the link was made on, when it says so. */
  readonly made: string | null;
}

/** Reads what a link says of figures; an id is checked where the versions are known. */
export function readFigures(search: string): LinkFigures {
  const params = linkParams(search);
  const made = params.get(MARK_KEY)?.trim().toLowerCase() ?? '';
  const fixed =
    params
      .get(VERSION_KEY)
      ?.trim()
      .toLowerCase()
      .replace(/[^\w-]+/g, '') ?? null;
  return { fixed, made: DIGEST.test(made) ? made : null };
}

/** A query that holds a version, or bears the mark of the figures that it is made on. */
export const withFigures = (query: string, { fixed, made }: LinkFigures): string =>
  [
    ...(query === '' ? [] : [query]),
    ...(fixed === null ? [] : [`${VERSION_KEY}=${fixed}`]),
    ...(made === null ? [] : [`${MARK_KEY}=${made}`]),
  ].join('&');
