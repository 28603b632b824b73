import { CROSS_CLASSES } from '../../domain/cross-coverage';
import { SHARINGS } from '../../domain/money/sharing';
import type { Precision } from '../../domain/pacts';
import {
  CLASSINGS,
  COVERAGE_UNITS,
  type CoverageChoice,
  type CoverageUnit,
  type ExplorerState,
  type FtChoice,
  FUNDING_CLASSES,
  FUNDING_SCALES,
  type FundingChoice,
  type PtsChoice,
  START,
  type ThemeKind,
} from '../explorer-state';
import { spacedText, TEXT_LIMIT } from '../filters';
import { type Key, list, no, type Outcome, ok, oneOf } from './key';
import type { Vocabulary } from './vocabulary';

type ExplorerKey = Key<ExplorerState, Vocabulary>;

const PRECISIONS: readonly Precision[] = ['exact', 'interprete', 'approche'];

const money = (s: ExplorerState, change: Partial<FundingChoice>): Outcome<ExplorerState> =>
  ok({ ...s, funding: { ...s.funding, ...change } });
const coverage = (s: ExplorerState, change: Partial<CoverageChoice>): Outcome<ExplorerState> =>
  ok({ ...s, couverture: { ...s.couverture, ...change } });

/** A free text of one theme. */
const textKey = (
  name: string,
  get: (s: ExplorerState) => string,
  set: (s: ExplorerState, texte: string) => ExplorerState,
): ExplorerKey => ({
  name,
  write: (s) => get(s) || null,
  read: (text, s) => {
    const clean = spacedText(text);
    if (clean === '') return no('ce texte est vide');
    return [...clean].length > TEXT_LIMIT
      ? no(`ce texte a plus de ${TEXT_LIMIT} caractères`)
      : ok(set(s, clean));
  },
});

const precisionKey = (
  name: string,
  get: (s: ExplorerState) => FtChoice | PtsChoice,
  set: (s: ExplorerState, precisions: readonly Precision[]) => ExplorerState,
): ExplorerKey => ({
  name,
  many: true,
  write: (s) => get(s).precisions.join(',') || null,
  read: (text, s) => {
    const found = list(text, (word) => oneOf(PRECISIONS, word));
    return found.ok ? ok(set(s, found.value)) : found;
  },
});

/** Unit of a link that names none. */
export const unnamedUnit = (theme: ThemeKind): CoverageUnit =>
  theme === 'couverture' ? 'epci' : START.couverture.unite;

/** Filters beyond those of the first hour, the hypothesis on shared amounts, classes, crossed coverage. */
export const FILTER_KEYS: readonly ExplorerKey[] = [
  {
    name: 'partie',
    many: true,
    write: (s) => s.funding.parties.join(',') || null,
    read: (text, s, words) => {
      const found = list(text, words.party);
      return found.ok ? money(s, { parties: found.value }) : found;
    },
  },
  {
    name: 'montant',
    write: ({ funding: { montantMin, montantMax } }) =>
      montantMin === null && montantMax === null ? null : `${montantMin ?? ''}-${montantMax ?? ''}`,
    read: (text, s) => {
      const [, low = '', high = ''] = /^(0|[1-9]\d{0,8}|)-(0|[1-9]\d{0,8}|)$/.exec(text) ?? [];
      if (low === '' && high === '') return no('il faut un minimum, un tiret, un maximum, en euros');
      const [montantMin, montantMax] = [low, high].map((part) => (part === '' ? null : Number(part)));
      if (montantMin != null && montantMax != null && montantMin > montantMax) {
        return no('le minimum dépasse le maximum');
      }
      return money(s, { montantMin: montantMin ?? null, montantMax: montantMax ?? null });
    },
  },
  {
    name: 'inspirante',
    write: (s) => (s.funding.inspirante ? '1' : null),
    read: (text, s) => (text === '1' ? money(s, { inspirante: true }) : no('seule la valeur 1 est connue')),
  },
  textKey(
    'texte',
    (s) => s.funding.texte,
    (s, texte) => ({ ...s, funding: { ...s.funding, texte } }),
  ),
  {
    name: 'partage',
    write: (s) => (s.funding.partage === START.funding.partage ? null : s.funding.partage),
    read: (text, s) => {
      const partage = oneOf(SHARINGS, text);
      return partage ? money(s, { partage }) : no('cette hypothèse n’existe pas');
    },
  },
  {
    name: 'classes',
    write: (s) => (s.funding.classement === START.funding.classement ? null : s.funding.classement),
    read: (text, s) => {
      // « Manuelles » was the name of the default while its breaks were typed.
      const classement = text === 'manuel' ? START.funding.classement : oneOf(CLASSINGS, text);
      return classement ? money(s, { classement }) : no('cette méthode de classes n’existe pas');
    },
  },
  {
    name: 'echelle',
    write: (s) => (s.funding.echelle === START.funding.echelle ? null : s.funding.echelle),
    read: (text, s) => {
      const echelle = oneOf(FUNDING_SCALES, text);
      return echelle ? money(s, { echelle }) : no('les échelles sont indicateur et commune');
    },
  },
  {
    name: 'classe',
    write: (s) => s.funding.classe,
    read: (text, s) => {
      const classe = oneOf(FUNDING_CLASSES, text);
      return classe ? money(s, { classe }) : no('cette classe n’existe pas');
    },
  },
  precisionKey(
    'precision-ft',
    (s) => s.ft,
    (s, precisions) => ({ ...s, ft: { ...s.ft, precisions } }),
  ),
  textKey(
    'texte-ft',
    (s) => s.ft.texte,
    (s, texte) => ({ ...s, ft: { ...s.ft, texte } }),
  ),
  precisionKey(
    'precision-pts',
    (s) => s.pts,
    (s, precisions) => ({ ...s, pts: { ...s.pts, precisions } }),
  ),
  textKey(
    'texte-pts',
    (s) => s.pts.texte,
    (s, texte) => ({ ...s, pts: { ...s.pts, texte } }),
  ),
  {
    name: 'unite',
    // Links of the theme without a unit were written when EPCI came first, and still mean them.
    write: (s) => (s.couverture.unite === unnamedUnit(s.theme) ? null : s.couverture.unite),
    read: (text, s) => {
      const unite = oneOf(COVERAGE_UNITS, text);
      return unite ? coverage(s, { unite }) : no('les unités sont epci et commune');
    },
  },
  {
    name: 'croisement',
    write: (s) => s.couverture.classe,
    read: (text, s) => {
      const classe = oneOf(CROSS_CLASSES, text);
      return classe ? coverage(s, { classe }) : no('cette classe de couverture n’existe pas');
    },
  },
];
