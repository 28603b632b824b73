/**
 * MapLibre as a build takes it: compiled from the sources that its package holds, the map and its worker in one graph, so
 * that what both need (style language, geometry, protocol buffers) is one file, asked for once. The package's own bundles
 * hold it twice. The server of development and the tests take the bundles.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { type Plugin, type Rolldown, transformWithOxc } from 'vite';

/** The worker as the package bundles it, whole; what `map-adapter` imports it by. */
export const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs';

const ROOM = '\0maplibre/';

/** What the app names of the library, and where its sources hold it. */
const NAMED: Readonly<Record<string, string>> = {
  Map: 'ui/map.ts',
  LngLat: 'geo/lng_lat.ts',
  addProtocol: 'source/protocol_crud.ts',
};

/**
 * Left out, by what stands in their place: no style of ours has text (labels are drawn above the map, by SVG), and no
 * tile of ours is of the MLT format. A map that asks for it all the same fails as for tiles that cannot be read.
 */
const LEFT_OUT: Readonly<Record<string, string>> = {
  '@maplibre/mlt': [
    'export const GEOMETRY_TYPE = {};',
    'export function decodeTile() { throw new Error("MLT tiles are not part of this build"); }',
  ].join('\n'),
  'bidi-js': [
    'const paragraphs = (text) => [{ start: 0, end: text.length - 1, level: 0 }];',
    'export default () => ({',
    '  getBidiCharTypeName: () => "L",',
    '  getMirroredCharacter: () => null,',
    '  getEmbeddingLevels: (text) => ({ levels: new Uint8Array(text.length), paragraphs: paragraphs(text) }),',
    '});',
  ].join('\n'),
};

/** The build's view of `maplibre-gl`: the few names of the app, and the address of the worker. */
function publicModule(sources: string): string {
  const from = (file: string): string => JSON.stringify(`${sources}/${file}`);
  return [
    ...Object.entries(NAMED).map(([name, file]) => `export { ${name} } from ${from(file)};`),
    `import { config } from ${from('util/config.ts')};`,
    'export const setWorkerUrl = (url) => { config.WORKER_URL = url; };',
  ].join('\n');
}

/** @throws Error from the build when the sources of the package have moved: a new version is to be looked at */
export function maplibreFromSource(): Plugin {
  const require = createRequire(import.meta.url);
  const sources = `${dirname(require.resolve('maplibre-gl/package.json'))}/src`;
  const resolved = new Map<string, string>([
    ['maplibre-gl', `${ROOM}public`],
    [`${WORKER}?worker&url`, `${ROOM}worker`],
    [`${WORKER}?url`, `${ROOM}whole-worker`],
    ...Object.keys(LEFT_OUT).map((name) => [name, `${ROOM}${name}`] as const),
  ]);
  return {
    name: 'maplibre-from-source',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => resolved.get(id) ?? null,
    load(id) {
      if (!id.startsWith(ROOM)) return null;
      const name = id.slice(ROOM.length);
      if (name === 'public') return publicModule(sources);
      if (name === 'worker' || name === 'whole-worker') {
        const file =
          name === 'worker'
            ? this.emitFile({ type: 'chunk', id: `${sources}/source/worker.ts`, name: 'maplibre-gl-worker' })
            : this.emitFile({
                type: 'asset',
                name: 'maplibre-gl-whole.js',
                source: readFileSync(require.resolve(WORKER)),
              });
        return `export default import.meta.ROLLUP_FILE_URL_${file};`;
      }
      return LEFT_OUT[name] ?? null;
    },
    // As the package compiles them: a field that only declares its type makes none, and hides none of the class above.
    transform: (code, id) =>
      id.startsWith(`${sources}/`) && id.endsWith('.ts')
        ? transformWithOxc(code, id, {
            typescript: { removeClassFieldsWithoutInitializer: true },
            assumptions: { setPublicClassFields: true },
          })
        : null,
    outputOptions({ chunkFileNames = 'assets/[name]-[hash].js', ...options }) {
      const named = (chunk: Rolldown.PreRenderedChunk): string =>
        typeof chunkFileNames === 'string' ? chunkFileNames : chunkFileNames(chunk);
      // What map and worker share bears the name of the library, by which it is weighed and left to the network.
      const isShared = ({ name, moduleIds }: Rolldown.PreRenderedChunk): boolean =>
        !/^map(-adapter|libre-gl-worker)$/.test(name) && moduleIds.some((id) => id.startsWith(`${sources}/`));
      return {
        ...options,
        chunkFileNames: (chunk) =>
          isShared(chunk) ? named(chunk).replace('[name]', 'maplibre-gl-shared') : named(chunk),
      };
    },
  };
}
