import type { Plugin } from 'vite';
import { dataFolder } from './folders';
import { loadGlossary, loadPacts } from './pacts-json';
import { loadShow } from './scenes';

/** Modules made from `data/`. A fault there stops the build with its sentence. */
const MODULES: Readonly<Record<string, (root: string) => unknown>> = {
  'virtual:pacts': loadPacts,
  // Apart, since they come later than the figures.
  'virtual:glossaire': loadGlossary,
  'virtual:scenes': loadShow,
};

/** @param root checkout, with its final slash */
export const dataModules = (root: string): Plugin => ({
  name: 'data-modules',
  resolveId: (id) => (id in MODULES ? `\0${id}` : null),
  load(id) {
    const make = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
    if (!make) return null;
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(make(root)))});`;
  },
  configureServer(server) {
    server.watcher.add(dataFolder(root));
    const reload = (file: string): void => {
      if (!file.startsWith(dataFolder(root))) return;
      for (const id of Object.keys(MODULES)) {
        const module = server.moduleGraph.getModuleById(`\0${id}`);
        if (module) server.moduleGraph.invalidateModule(module);
      }
      server.ws.send({ type: 'full-reload' });
    };
    // A spreadsheet may write a new file in place of the old one.
    for (const event of ['change', 'add', 'unlink']) server.watcher.on(event, reload);
  },
});
