import { AXES } from '../../domain/pacts';
import { type ExplorerState, INDICATORS, START, THEME_KINDS } from '../explorer-state';
import { type Key, list, no, ok, oneOf } from './key';
import type { Vocabulary } from './vocabulary';

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
    read: (text, s) => {
      const axe = AXES.find((num) => String(num) === text);
      return axe ? ok({ ...s, funding: { ...s.funding, axe } }) : no('les axes vont de 1 à 4');
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
      const own = AXES.find((num) => num === axe) ?? null;
      return ok({ ...s, funding: { ...s.funding, thematique: text, axe: own } });
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
    read: (text, s) =>
      text === '1' || text === '2'
        ? ok({ ...s, ft: { ...s.ft, vague: text === '1' ? 1 : 2 } })
        : no('il y a deux vagues, 1 et 2'),
  },
  {
    name: 'pts',
    write: (s) => s.pts.thematiques.join(',') || null,
    read: (text, s, words) => {
      const found = list(text, (word) => (words.ptsThematiqueExists(word) ? word : null));
      return found.ok ? ok({ ...s, pts: { ...s.pts, thematiques: found.value } }) : found;
    },
  },
  {
    name: 'publics',
    write: (s) => s.pts.publics.join(',') || null,
    read: (text, s, words) => {
      const found = list(text, (word) => (words.ptsPublicExists(word) ? word : null));
      return found.ok ? ok({ ...s, pts: { ...s.pts, publics: found.value } }) : found;
    },
  },
];
