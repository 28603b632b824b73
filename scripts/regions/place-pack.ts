import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts the files of a new pack in their folder, all of them or none. A folder without figures, which another command
 * has made, is completed: what is in it stays.
 */
export function placePack(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const next = `${folder}-en-cours`;
  rmSync(next, { recursive: true, force: true });
  if (existsSync(folder)) cpSync(folder, next, { recursive: true });
  for (const [name, content] of files) {
    const path = join(next, name);
    if (existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(next, folder);
}
