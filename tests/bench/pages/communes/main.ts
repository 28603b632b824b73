/**
 * Floor of the communes: their outlines, read as our page reads them and drawn in one path. With `?avec=tout`, after the
 * bytes of all else that our page waits for, in one file: nothing is done with them.
 */
import { decodeArcs } from '../../../../src/load/communes/decode-arcs';
import { pathOfArcs } from './path-of-arcs';

const bytesOf = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(`../floors/${name}`)).arrayBuffer());

const rest = new URLSearchParams(location.search).get('avec') === 'tout' ? bytesOf('rest.bin') : null;
const arcs = decodeArcs(await bytesOf('communes.arcs'));
await rest;
const map = document.querySelector('#map');
if (!map) throw new Error('the page has no place for a map');
const { box, path } = pathOfArcs(arcs);
map.setAttribute('viewBox', box);
map.innerHTML = `<path d="${path}" fill="none" stroke="#555" vector-effect="non-scaling-stroke"/>`;
performance.mark('carte:visible');
