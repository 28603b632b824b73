import { execFileSync } from 'node:child_process';

const show = (root: string, path: string): string | null => {
  try {
    return execFileSync('git', ['show', `HEAD:${path}`], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
};

/** Lines of a file added and removed since the last commit; `null` without git or without that file. */
export function changedLines(
  root: string,
  path: string,
  now: string,
): { readonly added: readonly string[]; readonly removed: readonly string[] } | null {
  const before = show(root, path);
  if (before === null) return null;
  const split = (text: string): readonly string[] => text.split(/\r?\n/).filter((line) => line !== '');
  const [old, next] = [split(before), split(now)];
  return {
    added: next.filter((line) => !old.includes(line)),
    removed: old.filter((line) => !next.includes(line)),
  };
}

/** Content of a file at the last commit. */
export const committed = show;
