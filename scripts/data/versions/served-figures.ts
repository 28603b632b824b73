import type { Plugin } from 'vite';
import { FIGURES_FILE, figuresPath, VERSIONS_FILE } from '../../../src/load/versions/figures';
import { dataFolder } from '../folders';
import { archivedFiles } from './archived-files';
import { readVersions } from './archived-versions';
import { runtimeFiles } from './runtime-files';
import { versionsText } from './versions-file';

/** The files of `donnees/` that the app asks for, from the data as they stand. */
function figuresNow(root: string): ReadonlyMap<string, string> {
  const versions = readVersions(dataFolder(root));
  const now = runtimeFiles(root, versions.current);
  const files = new Map<string, string>([[FIGURES_FILE, now.figures], ...now.shared]);
  for (const version of versions.archived) {
    const { figures, shared } = archivedFiles(root, version);
    files.set(figuresPath(version.id), figures);
    for (const [path, text] of shared) files.set(path, text);
  }
  return files.set(VERSIONS_FILE, versionsText(versions, new Map(), now.fichiers));
}

/** Serves `donnees/` to the page of `npm start`, and loads it again when a table is saved. */
export const servedFigures = (root: string): Plugin => ({
  name: 'served-figures',
  apply: 'serve',
  configureServer(server) {
    let files: ReadonlyMap<string, string> | null = null;
    server.watcher.add(dataFolder(root));
    const reload = (file: string): void => {
      if (!file.startsWith(dataFolder(root))) return;
      files = null;
      server.ws.send({ type: 'full-reload' });
    };
    // A spreadsheet may write a new file in place of the old one.
    for (const event of ['change', 'add', 'unlink']) server.watcher.on(event, reload);
    server.middlewares.use((request, response, next) => {
      const path = /^\/donnees\/(.+\.json)$/.exec(request.url?.split('?')[0] ?? '')?.[1];
      if (path === undefined) return next();
      files ??= figuresNow(root);
      const text = files.get(path);
      if (text === undefined) {
        response.statusCode = 404;
        response.end();
        return;
      }
      response.setHeader('Content-Type', 'application/json');
      response.end(text);
    });
  },
});
