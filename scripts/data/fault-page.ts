import type { Plugin } from 'vite';
import { loadPublisher } from '../site/publisher';
import { DataFaults } from './data-faults';
import { dataFolder } from './folders';
import { loadShow } from './scenes';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const STYLE =
  'body{font:1.0625rem/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}li{margin:.5rem 0;overflow-wrap:anywhere}';

/** The page in place of the map, while the data have faults: the same sentences as `npm run check:data`. */
export const faultPage = (faults: readonly string[]): string => `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Données à corriger</title>
    <style>${STYLE}</style>
    <script type="module" src="/@vite/client"></script>
  </head>
  <body>
    <main>
      <h1>La carte attend des données justes</h1>
      <p role="alert">${faults.length === 1 ? 'Une faute a été trouvée' : `${faults.length} fautes ont été trouvées`} dans ce qui fait la carte\u00a0:</p>
      <ol>
        ${faults.map((one) => `<li>${escaped(one)}</li>`).join('\n        ')}
      </ol>
      <p>Corrigez le fichier et enregistrez-le\u00a0: cette page se recharge d’elle-même.</p>
    </main>
  </body>
</html>
`;

/** All the faults of what people edit in a checkout, data and publisher; none when the site can be made. */
export const faultsOf = (root: string): readonly string[] =>
  [loadShow, loadPublisher].flatMap((load) => {
    try {
      load(root);
      return [];
    } catch (error) {
      if (error instanceof DataFaults) return error.faults;
      throw error;
    }
  });

/**
 * `npm start` on data that have faults: a page that tells them, in place of the stack of whatever met them first. It
 * comes before the other plugins, whose pages are made from the data.
 */
export const faultsFirst = (root: string): Plugin => ({
  name: 'data-faults',
  configureServer(server) {
    let told = '';
    server.middlewares.use((request, response, next) => {
      if (!request.headers.accept?.includes('text/html')) return next();
      const faults = faultsOf(root);
      const text = faults.map((one) => `  - ${one}`).join('\n');
      if (text !== told && text !== '') {
        server.config.logger.error(`\nFichiers à corriger (données : ${dataFolder(root)}) :\n${text}\n`);
      }
      told = text;
      if (faults.length === 0) return next();
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(faultPage(faults));
    });
  },
});
