import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many are told of ahead. */
const MANY = 10;

export const kb = (bytes: number): string => `${Math.round(bytes / 1000)} ko`;

/** Bytes of every file under a folder. */
export const folderSize = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + readFileSync(join(parentPath, name)).length, 0);

/** What versions weigh, and what ten of them would. @param sizes bytes of each; at least one */
export function weightsText(sizes: readonly number[]): string {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return `${sizes.length} version(s), ${kb(all)} en tout ; ${MANY} versions comme celles-ci : ${kb((all / sizes.length) * MANY)}. Les contours n’y sont pas.`;
}
