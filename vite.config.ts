import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { loadPacts } from './scripts/data/pacts-json';
import { loadShow } from './scripts/data/scenes';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
/** Modules made from `data/`. A fault there stops the build with its sentence. */
const MODULES: Readonly<Record<string, (root: string) => unknown>> = {
  'virtual:pacts': loadPacts,
  'virtual:scenes': loadShow,
};

const dataModules = (): Plugin => ({
  name: 'data-modules',
  resolveId: (id) => (id in MODULES ? `\0${id}` : null),
  load(id) {
    const make = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
    if (!make) return null;
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(make(ROOT)))});`;
  },
  configureServer(server) {
    server.watcher.add(`${ROOT}data`);
    server.watcher.on('change', (file) => {
      if (!file.startsWith(`${ROOT}data`)) return;
      for (const id of Object.keys(MODULES)) {
        const module = server.moduleGraph.getModuleById(`\0${id}`);
        if (module) server.moduleGraph.invalidateModule(module);
      }
      server.ws.send({ type: 'full-reload' });
    });
  },
});

export default defineConfig({
  // Relative addresses: the built site runs from any sub-path.
  base: './',
  plugins: [react(), dataModules()],
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
  },
});
