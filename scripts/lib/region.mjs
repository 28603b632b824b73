/** `--region CODE` of every command: the pack that it is about. Node built-ins only. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './run.mjs';

export const VARIABLE = 'PACTES_REGION';
const PACKS = 'PACTES_REGIONS';

/** @returns {string} region whose pack is the root of the checkout */
export const homeRegion = () => JSON.parse(readFileSync(`${ROOT}geodata/sources.json`, 'utf8')).region;

/**
 * True where a folder is a pack: it has figures. One that only holds boundaries is none yet.
 * @param {string} folder
 */
export const isPack = (folder) => existsSync(join(folder, 'data'));

/**
 * Takes `--region CODE` (or `--region=CODE`) out of the arguments and keeps it in the environment, where every part of
 * a command finds it.
 * @param {readonly string[]} args
 * @returns {{ args: string[], fault: string | null }} the other arguments; a French sentence when there is no such pack
 */
export function takeRegion(args) {
  const at = args.findIndex((word) => word === '--region' || word.startsWith('--region='));
  const joined = at >= 0 && args[at] !== '--region';
  const asked =
    at < 0
      ? undefined
      : joined
        ? args[at]?.slice('--region='.length)
        : (args[at + 1] ?? '').replace(/^-.*/, '');
  const rest =
    at < 0 ? [...args] : args.filter((_, i) => i !== at && (joined || asked === '' || i !== at + 1));
  const region = asked ?? process.env[VARIABLE];
  if (asked === '') {
    return {
      args: rest,
      fault: '« --region » : aucun code. Attendu : un code de région du COG, comme --region 28.',
    };
  }
  if (region === undefined || region === '') return { args: rest, fault: null };
  if (region.includes(',')) {
    return {
      args: rest,
      fault: `« --region ${region} » : une région à la fois. Plusieurs ne vont ensemble que dans npm run build et npm start.`,
    };
  }
  const fault = missingPack(region);
  if (fault === null) process.env[VARIABLE] = region;
  return { args: rest, fault };
}

/**
 * A French sentence when a region has no pack.
 * @param {string} region
 */
function missingPack(region) {
  if (region === homeRegion()) return null;
  const folder = process.env[PACKS] || 'regions';
  return /^\w+$/.test(region) && isPack(join(resolve(ROOT, folder), region))
    ? null
    : `Région « ${region} » : pas de chiffres dans ${folder}/${region}. Pour le créer : npm run nouvelle-region -- ${region}`;
}

/**
 * `--region 32,28` of the build and of the start: several packs in one site. One alone is that of {@link takeRegion}.
 * @param {readonly string[]} args
 * @returns {{ args: string[], regions: string[], fault: string | null }} no region: the command is about one pack
 */
export function takeRegions(args) {
  const at = args.findIndex((word) => /^--region(=|$)/.test(word));
  const list = at < 0 ? '' : args[at] === '--region' ? args[at + 1] : args[at]?.slice('--region='.length);
  if (!list?.includes(',')) return { ...takeRegion(args), regions: [] };
  const regions = [...new Set(list.split(',').filter((code) => code !== ''))];
  const rest = args.filter((_, i) => i !== at && (args[at] !== '--region' || i !== at + 1));
  const fault = regions.map(missingPack).find((sentence) => sentence !== null) ?? null;
  return { args: rest, regions, fault };
}

/**
 * A command as a person has to type it, for the region that this one is about.
 * @param {string} name script of `package.json`
 * @param {string} [words] what follows
 * @returns {string} `npm run version:data -- --region 28 "name"`
 */
export function commandOf(name, words = '') {
  const region = process.env[VARIABLE];
  const all = [
    ...(region && region !== homeRegion() ? [`--region ${region}`] : []),
    ...(words ? [words] : []),
  ];
  return `npm run ${name}${all.length > 0 ? ` -- ${all.join(' ')}` : ''}`;
}

/**
 * The same for a program: a fault ends it.
 * @returns {string[]} the other arguments
 */
export const regionOfCommand = () => unlessFault(takeRegion(process.argv.slice(2))).args;

/** {@link takeRegions} for a program: a fault ends it. */
export const regionsOfCommand = () => unlessFault(takeRegions(process.argv.slice(2)));

/**
 * @template {{ fault: string | null }} T
 * @param {T} taken
 */
function unlessFault(taken) {
  if (taken.fault === null) return taken;
  console.error(taken.fault);
  process.exit(1);
}
