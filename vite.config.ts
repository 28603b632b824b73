import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { dataModules } from './scripts/data/data-modules';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  // Relative addresses: the built site runs from any sub-path.
  base: './',
  plugins: [react(), dataModules(ROOT)],
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
  },
});
