import type { Plugin } from 'vite';
import { isShared } from '../data/folders';
import { colourCss, loadPublisher, publisherPath } from './publisher';
import { publisherLinks } from './written/publisher-form';

const ID = '\0virtual:editeur';

/** What the app is told of the publisher, and of the other regions of the site. */
export const editorOf = (root: string, regions = '') => ({ ...publisherLinks(loadPublisher(root)), regions });

/**
 * What the app takes from `editeur.json`: its links as `virtual:editeur`, its colours at the end of the one style
 * sheet. A fault in the file stops the build with its sentences.
 */
export function publisherPlugin(root: string): Plugin {
  return {
    name: 'editeur',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:editeur' ? ID : null),
    load(id) {
      if (id !== ID) return null;
      return `export default ${JSON.stringify(editorOf(root))};`;
    },
    // The sheet that the app imports: those that it imports in turn are put in before any plugin sees them.
    transform(code, id) {
      return id.endsWith('/src/ui/styles/index.css') && !isShared()
        ? `${code}\n${colourCss(loadPublisher(root))}`
        : null;
    },
    configureServer(server) {
      const path = publisherPath(root);
      server.watcher.add(path);
      for (const event of ['change', 'add', 'unlink'])
        server.watcher.on(event, (file) => {
          if (file === path) void server.restart();
        });
    },
  };
}
