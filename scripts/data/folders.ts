import { isAbsolute, join, resolve } from 'node:path';

/** Names the folder of the data in place of `data/`: set by `--data` of the build, and by who tests a copy. */
export const DATA_VARIABLE = 'PACTES_DATA';

/** Folder of the CSV: `data/` of the checkout, or the one that the environment names. */
export function dataFolder(root: string): string {
  const asked = process.env[DATA_VARIABLE];
  if (!asked) return join(root, 'data');
  return isAbsolute(asked) ? asked : resolve(root, asked);
}
