import { join } from 'node:path';
import { build } from 'vite';

/** Pages of the site that are programs of their own. */
const PAGES = ['atelier', 'changements'] as const;

/**
 * Builds `atelier.html` and `changements.html` into a site, apart from the map and from each other: no chunk is shared, so
 * that nothing of them is in the first load of another page. Fonts and codes are the same files.
 * @param outDir the site, the map already in it
 */
export async function buildApart(root: string, outDir: string): Promise<void> {
  for (const page of PAGES) {
    await build({
      root,
      logLevel: 'warn',
      publicDir: false,
      build: {
        outDir,
        emptyOutDir: false,
        manifest: false,
        rolldownOptions: {
          input: join(root, `${page}.html`),
          output: {
            entryFileNames: `assets/${page}-[name]-[hash].js`,
            chunkFileNames: `assets/${page}-[name]-[hash].js`,
            assetFileNames: ({ names }) =>
              names.some((name) => name.endsWith('.css'))
                ? `assets/${page}-[hash][extname]`
                : 'assets/[name]-[hash][extname]',
          },
        },
      },
    });
  }
}
