import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { loadPacts } from './scripts/data/pacts-json';
import { publisherPlugin } from './scripts/site/vite-publisher';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const ID = '\0virtual:pacts';

/** `virtual:pacts`: the validated data as one module. A fault in `data/` stops the build with its sentence. */
const pacts = (): Plugin => ({
  name: 'pacts-data',
  resolveId: (id) => (id === 'virtual:pacts' ? ID : null),
  load(id) {
    if (id !== ID) return null;
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(loadPacts(ROOT)))});`;
  },
  configureServer(server) {
    server.watcher.add(`${ROOT}data`);
    server.watcher.on('change', (file) => {
      if (!file.startsWith(`${ROOT}data`)) return;
      const module = server.moduleGraph.getModuleById(ID);
      if (module) server.moduleGraph.invalidateModule(module);
      server.ws.send({ type: 'full-reload' });
    });
  },
});

export default defineConfig({
  // Relative addresses: the built site runs from any sub-path.
  base: './',
  plugins: [react(), pacts(), publisherPlugin(ROOT)],
  // Set by scripts/build.ts; a constant, so that what needs tiles is left out of a build without them.
  define: { __TILES__: JSON.stringify(process.env.TILES_URL ?? '') },
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
  },
});
