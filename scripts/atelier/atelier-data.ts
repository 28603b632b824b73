import type { Plugin } from 'vite';
import { PACK_FILE } from '../../src/atelier/take/pack-zip';
import { packArchive } from '../data/open-data';

/** While one develops, the archive that a built site holds is made when it is asked for. */
export const atelierData = (root: string): Plugin => ({
  name: 'atelier-data',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      if (!request.url?.split('?')[0]?.endsWith(`/donnees/${PACK_FILE}`)) return next();
      response.setHeader('Content-Type', 'application/zip');
      response.end(packArchive(root));
    });
  },
});
