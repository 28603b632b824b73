import type { IndicatorLevel } from '../../domain/indicators/indicator';
import type { Joined } from '../../domain/indicators/joined';
import { formatInteger, GAP, plural } from './formats';

const CODES: Readonly<Record<IndicatorLevel, string>> = {
  commune: 'codes de communes',
  epci: 'SIREN d’EPCI',
  departement: 'codes de départements',
};
const UNITS: Readonly<Record<IndicatorLevel, readonly [string, string]>> = {
  commune: ['commune', 'communes'],
  epci: ['EPCI', 'EPCI'],
  departement: ['département', 'départements'],
};

/** "3 812 lignes, codes de communes dans la colonne « CODGEO »". */
export const outlineText = (
  lines: number,
  {
    niveau,
    names,
    code,
  }: { readonly niveau: IndicatorLevel; readonly names: readonly string[]; readonly code: number },
): string => `${plural(lines, 'ligne')}, ${CODES[niveau]} dans la colonne «${GAP}${names[code] ?? ''}${GAP}»`;

/** Listed; the others are counted. */
const LISTED = 12;
const listed = (codes: readonly string[]): string =>
  `${codes.slice(0, LISTED).join(', ')}${codes.length > LISTED ? ` et ${plural(codes.length - LISTED, 'autre')}` : ''}`;

/** What joining a file has done, line by line; what did not happen is not said. */
export function joinReport(joined: Joined, niveau: IndicatorLevel): readonly string[] {
  const { valeurs, matched, of, missing, outside, zeros, carried, dropped, unknown, twice, unread } = joined;
  const [secret, absent] = ['s', 'nd'].map((kind) => valeurs.filter(([, value]) => value === kind).length);
  const some = (
    codes: readonly string[],
    what: (count: string) => string,
    one: string,
    many = `${one}s`,
  ): readonly string[] =>
    codes.length === 0 ? [] : [`${what(plural(codes.length, one, many))}${GAP}: ${listed(codes)}.`];
  return [
    `${plural(matched, ...UNITS[niveau])} sur ${formatInteger(of)} de la région ${matched < 2 ? 'a' : 'ont'} une ligne.`,
    ...some(missing, (count) => `${count} sans ligne, sans valeur sur la carte`, ...UNITS[niveau]),
    ...(secret ? [`${plural(secret, 'valeur')} sous secret statistique («${GAP}s${GAP}»).`] : []),
    ...(absent ? [`${plural(absent, 'valeur')} non disponible («${GAP}nd${GAP}»).`] : []),
    ...(zeros > 0 ? [`${plural(zeros, 'code')} dont le zéro de tête était perdu, rétabli.`] : []),
    ...(outside > 0 ? [`${plural(outside, 'ligne')} d’une autre région, laissées de côté.`] : []),
    ...some(
      carried,
      (count) => `${count} dont le nombre est ajouté à la commune d’aujourd’hui`,
      'ancienne commune',
      'anciennes communes',
    ),
    ...some(
      dropped,
      (count) => `${count} sans report possible (un ratio ne s’additionne pas)`,
      'ancienne commune',
      'anciennes communes',
    ),
    ...some(unknown, (count) => `${count} non reconnus`, 'code'),
    ...some(twice, (count) => `${count} en double (la première ligne compte)`, 'code'),
    ...some(unread, (count) => `${count} qui n’est pas un nombre, sans valeur sur la carte`, 'case'),
    'Ce fichier reste sur cet appareil jusqu’à la fermeture de la page. Un lien ne le porte pas.',
  ];
}
