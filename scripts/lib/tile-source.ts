/** Where a build finds the tiles of the whole country: `npm run build -- --tuiles FILE-OR-ADDRESS`. */
import { existsSync, readFileSync } from 'node:fs';
import { sha256 } from '../../geodata/steps/read/inputs';

export interface TileSource {
  /** Address from the start page of the site. */
  readonly url: string;
  /** File to put at that address; `null` when the host has it already. */
  readonly file: string | null;
}

/** First bytes of a PMTiles archive of version 3. Source: PMTiles specification, "Header". */
const MAGIC = Buffer.from('PMTiles\x03', 'latin1');

/**
 * A file goes among the assets, under its sum: its address never changes meaning, and may be kept for ever.
 * @throws Error in French for a file that is no archive, or an address on another origin, which the policy of the site
 * would refuse to load.
 */
export function tileSource(given: string): TileSource {
  if (existsSync(given)) {
    const bytes = readFileSync(given);
    if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
      throw new Error(
        `--tuiles ${given} : ce fichier n’est pas une archive PMTiles de version 3. Construisez-la avec « npm run geodata -- --france ».`,
      );
    }
    return { url: `assets/tuiles-${sha256(bytes).slice(0, 8)}.pmtiles`, file: given };
  }
  if (/^[a-z]+:|^\/\//i.test(given) || !given.startsWith('/')) {
    throw new Error(
      `--tuiles ${given} : ni un fichier, ni une adresse du même site. Donnez un chemin de fichier existant, ou une adresse qui commence par « / », comme /tuiles/france.pmtiles.`,
    );
  }
  return { url: given, file: null };
}
