import { execFileSync } from 'node:child_process';

/** Content of a file at the last commit; `null` without git, without commit or without that file. */
export function committed(root: string, path: string): Uint8Array | null {
  try {
    const bytes = execFileSync('git', ['show', `HEAD:${path}`], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
    return new Uint8Array(bytes);
  } catch {
    return null;
  }
}
