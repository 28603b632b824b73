import { type ExplorerState, INDICATORS, START, THEME_KINDS } from '../explorer-state';
import { type Key, list, no, ok, oneOf } from './key';
import type { Vocabulary } from './vocabulary';

const numbered = (numbers: readonly number[], text: string): number | null =>
  numbers.find((num) => String(num) === text) ?? null;

/** Theme and filters. */
export const THEME_KEYS: readonly Key<ExplorerState, Vocabulary>[] = [
  {
    name: 'theme',
    write: (s) => (s.theme === START.theme ? null : s.theme),
    read: (text, s) => {
      const theme = oneOf(THEME_KINDS, text);
      return theme ? ok({ ...s, theme }) : no('ce thème n’existe pas');
    },
  },
  {
    name: 'indicateur',
    write: (s) => (s.funding.indicator === START.funding.indicator ? null : s.funding.indicator),
    read: (text, s) => {
      const indicator = oneOf(INDICATORS, text);
      return indicator
        ? ok({ ...s, funding: { ...s.funding, indicator } })
        : no('cet indicateur n’existe pas');
    },
  },
  {
    name: 'axe',
    write: (s) => (s.funding.axe === null ? null : String(s.funding.axe)),
    read: (text, s, { axes }) => {
      const axe = numbered(axes, text);
      return axe === null
        ? no(`cet axe n’existe pas (${axes.join(', ')})`)
        : ok({ ...s, funding: { ...s.funding, axe } });
    },
  },
  {
    name: 'thematique',
    write: (s) => s.funding.thematique,
    read: (text, s, words) => {
      const axe = words.thematiqueAxe(text);
      if (axe === null) return no('cette thématique n’existe pas');
      if (s.funding.axe !== null && s.funding.axe !== axe)
        return no(`elle n’est pas de l’axe ${s.funding.axe}`);
      // A thématique belongs to one axe: the view is the same whether the link names it or not.
      return ok({ ...s, funding: { ...s.funding, thematique: text, axe } });
    },
  },
  {
    name: 'sujet',
    write: (s) => s.funding.sujet,
    read: (text, s, words) => {
      if (!words.sujetExists(text)) return no('ce sujet n’existe pas');
      if (s.funding.axe !== null) return no('un sujet se lit tous axes confondus');
      return ok({ ...s, funding: { ...s.funding, sujet: text } });
    },
  },
  {
    name: 'vague',
    write: (s) => (s.ft.vague === null ? null : String(s.ft.vague)),
    read: (text, s, { vagues }) => {
      const vague = numbered(vagues, text);
      return vague === null
        ? no(`cette vague n’existe pas (${vagues.join(', ')})`)
        : ok({ ...s, ft: { ...s.ft, vague } });
    },
  },
  {
    name: 'cumul',
    write: (s) => (s.ft.cumul ? '1' : null),
    read: (text, s, { vagues }) => {
      if (text !== '1') return no('seule la valeur 1 est connue');
      const { vague } = s.ft;
      if (vague === null) return no('il faut une vague jusqu’à laquelle cumuler');
      // Up to the last is every wave, up to the first is that one: each view has one link.
      if (vague === vagues.at(-1)) return ok({ ...s, ft: { ...s.ft, vague: null } });
      return ok({ ...s, ft: { ...s.ft, cumul: vague !== vagues[0] } });
    },
  },
  {
    name: 'pts',
    many: true,
    write: (s) => s.pts.thematiques.join(',') || null,
    read: (text, s, words) => {
      const found = list(text, (word) => (words.ptsThematiqueExists(word) ? word : null));
      return found.ok ? ok({ ...s, pts: { ...s.pts, thematiques: found.value } }) : found;
    },
  },
  {
    name: 'publics',
    many: true,
    write: (s) => s.pts.publics.join(',') || null,
    read: (text, s, words) => {
      const found = list(text, (word) => (words.ptsPublicExists(word) ? word : null));
      return found.ok ? ok({ ...s, pts: { ...s.pts, publics: found.value } }) : found;
    },
  },
];
