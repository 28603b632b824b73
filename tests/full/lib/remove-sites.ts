import { rmSync } from 'node:fs';

/** Takes away the sites that several files of tests have read. */
export default function removeSites(): void {
  if (process.env.PACTES_SITES) rmSync(process.env.PACTES_SITES, { recursive: true, force: true });
}
