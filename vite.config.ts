import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { atelierData } from './scripts/atelier/atelier-data';
import { faultsFirst } from './scripts/data/fault-page';
import { outlines } from './scripts/data/outlines';
import { pageWords } from './scripts/data/page-words';
import { servedFigures } from './scripts/data/versions/served-figures';
import { sharedCode } from './scripts/several/shared-code';
import { firstChunks } from './scripts/site/first-chunks';
import { maplibreFromSource } from './scripts/site/maplibre-source';
import { publisherPlugin } from './scripts/site/vite-publisher';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  // Relative addresses: the built site runs from any sub-path.
  base: './',
  plugins: [
    faultsFirst(ROOT),
    sharedCode(),
    react(),
    maplibreFromSource(),
    servedFigures(ROOT),
    outlines(ROOT),
    pageWords(ROOT),
    publisherPlugin(ROOT),
    atelierData(ROOT),
  ],
  // Set by scripts/build.ts; a constant, so that what needs tiles is left out of a build without them.
  define: { __TILES__: JSON.stringify(process.env.TILES_URL ?? '') },
  // The reader of CSV comes to the browser with the atelier alone.
  resolve: { alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' } },
  // The pages of the bench have dependencies of their own, which a fresh machine does not have.
  optimizeDeps: { entries: ['index.html', 'atelier.html', 'changements.html'] },
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: firstChunks(ROOT), debugName: 'première visite' }] } },
    },
  },
});
