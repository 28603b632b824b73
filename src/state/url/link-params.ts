import { isTracker, tidied, unharmed } from './carriers';
import { SHELL_KEY_NAMES } from './shell-keys';
import { STATE_KEY_NAMES } from './state-keys';
import { VERSION_KEY_NAMES } from './version-key-names';

const NAMES: ReadonlySet<string> = new Set([...SHELL_KEY_NAMES, ...STATE_KEY_NAMES, ...VERSION_KEY_NAMES]);

const known = (name: string): string | null => {
  const found = tidied(name).toLowerCase();
  // An entity that lost its semicolon stays before the name that it set apart.
  return [found, found.replace(/^amp/, '')].find((one) => NAMES.has(one)) ?? null;
};

const unescaped = (text: string): string => new URLSearchParams(`v=${text}`).get('v') ?? '';

/** One `name=value` as a carrier leaves it: the sign itself escaped (`%3D`, `=3D`), name or value cut by a soft break. */
function pairOf(part: string): readonly [string, string] {
  const at = part.indexOf('=');
  if (at < 0) return /%3D/i.test(part) ? pairOf(part.replace(/%3D/i, '=')) : [unescaped(part), ''];
  const name = unescaped(part.slice(0, at));
  const value = part.slice(at + 1);
  const own = known(name);
  // No value of ours begins with 3D or holds a bare « = »: these are of quoted-printable.
  if (own) return [own, unescaped(value.replace(/^3D/i, '').replaceAll('=', ''))];
  const broken = known(name + value.split('=', 1).join(''));
  return broken && value.includes('=')
    ? pairOf(`${broken}${value.slice(value.indexOf('='))}`)
    : [name, unescaped(value)];
}

/**
 * The keys and values of a link, whatever carried it. Names that we know are given as we write them; those of trackers
 * are left out.
 */
export const linkParams = (search: string): URLSearchParams =>
  new URLSearchParams(
    unharmed(search)
      .split('&')
      .filter((part) => part !== '')
      .map(pairOf)
      .filter(([name, value]) => !isTracker(name) || /[&;].*=/s.test(value))
      .map(([name, value]) => [name, value]),
  );
