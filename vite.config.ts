import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { loadGlossary, loadPacts } from './scripts/data/pacts-json';
import { publisherPlugin } from './scripts/site/vite-publisher';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

/** The glossary apart, since it comes later than the figures. */
const MODULES: Readonly<Record<string, () => unknown>> = {
  '\0virtual:pacts': () => loadPacts(ROOT),
  '\0virtual:glossaire': () => loadGlossary(ROOT),
};

/** `virtual:pacts`: the validated data as a module. A fault in `data/` stops the build with its sentence. */
const pacts = (): Plugin => ({
  name: 'pacts-data',
  resolveId: (id) => (`\0${id}` in MODULES ? `\0${id}` : null),
  load(id) {
    const content = MODULES[id];
    return content ? `export default JSON.parse(${JSON.stringify(JSON.stringify(content()))});` : null;
  },
  configureServer(server) {
    server.watcher.add(`${ROOT}data`);
    server.watcher.on('change', (file) => {
      if (!file.startsWith(`${ROOT}data`)) return;
      for (const id of Object.keys(MODULES)) {
        const module = server.moduleGraph.getModuleById(id);
        if (module) server.moduleGraph.invalidateModule(module);
      }
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
