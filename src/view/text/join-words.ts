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

const quoted = (text: string): string => `«${GAP}${text}${GAP}»`;

/** "3 812 lignes, codes de communes dans la colonne « CODGEO »". */
export const outlineText = (
  lines: number,
  {
    niveau,
    names,
    code,
    bare,
  }: {
    readonly niveau: IndicatorLevel;
    readonly names: readonly string[];
    readonly code: number;
    readonly bare: boolean;
  },
): string =>
  `${plural(lines, 'ligne')}, ${CODES[niveau]} dans la colonne ${quoted(names[code] ?? '')}${bare ? ', sans ligne de titres' : ''}`;

/** Listed; the others are counted. */
const LISTED = 12;
const listed = (codes: readonly string[]): string =>
  `${codes.slice(0, LISTED).join(', ')}${codes.length > LISTED ? ` et ${plural(codes.length - LISTED, 'autre')}` : ''}`;

/** Words of one, then of several. */
type Words = readonly [string, string];
const same = (words: string): Words => [words, words];
const CODE: Words = ['code', 'codes'];
const FORMER: Words = ['ancienne commune', 'anciennes communes'];

const some = (codes: readonly string[], [one, many]: Words, what: Words): readonly string[] =>
  codes.length === 0
    ? []
    : [`${plural(codes.length, one, many)} ${what[codes.length < 2 ? 0 : 1]}${GAP}: ${listed(codes)}.`];
const counted = (count: number, one: string, [single, several]: Words, end = ''): readonly string[] =>
  count === 0 ? [] : [`${plural(count, one)} ${count < 2 ? single : several}${end}.`];

/** How numbers with one sign before three digits were read. */
const numbersRead = ({ thousands, doubtful }: Joined): readonly string[] => [
  ...thousands.map(
    (sign) => `Dans cette colonne, ${quoted(sign)} sépare les milliers${GAP}: le nombre est lu entier.`,
  ),
  ...(doubtful === null
    ? []
    : [
        `${quoted(doubtful)} est lu avec ${doubtful.includes(',') ? 'une virgule décimale' : 'un point décimal'}${GAP}; si ce signe sépare des milliers, retirez-le du fichier.`,
      ]),
];

/** What joining a file has done, line by line; what did not happen is not said. */
export function joinReport(joined: Joined, niveau: IndicatorLevel): readonly string[] {
  const { valeurs, matched, of } = joined;
  const [secret = 0, absent = 0] = ['s', 'nd'].map(
    (kind) => valeurs.filter(([, value]) => value === kind).length,
  );
  return [
    `${plural(matched, ...UNITS[niveau])} sur ${formatInteger(of)} de la région ${matched < 2 ? 'a' : 'ont'} une ligne.`,
    ...some(joined.missing, UNITS[niveau], same('sans ligne, sans valeur sur la carte')),
    ...counted(secret, 'valeur', same('sous secret statistique'), ` (${quoted('s')})`),
    ...counted(absent, 'valeur', ['non disponible', 'non disponibles'], ` (${quoted('nd')})`),
    ...numbersRead(joined),
    ...counted(joined.zeros, 'code', [
      'dont le zéro de tête était perdu, rétabli',
      'dont le zéro de tête était perdu, rétablis',
    ]),
    ...counted(joined.outside, 'ligne', [
      'd’une autre région, laissée de côté',
      'd’une autre région, laissées de côté',
    ]),
    ...some(joined.carried, FORMER, same('dont le nombre est ajouté à la commune d’aujourd’hui')),
    ...some(
      joined.dropped,
      FORMER,
      same(
        `sans report possible (${joined.additive ? 'une partie manque' : 'un ratio ne s’additionne pas'})`,
      ),
    ),
    ...some(joined.older, UNITS[niveau], [
      'sans valeur sur la carte, sa ligne étant celle d’une partie de son territoire',
      'sans valeur sur la carte, leur ligne étant celle d’une partie de leur territoire',
    ]),
    ...some(joined.unknown, CODE, ['non reconnu', 'non reconnus']),
    ...some(joined.rounded, CODE, [
      'arrondi par un tableur, dont des chiffres sont perdus',
      'arrondis par un tableur, dont des chiffres sont perdus',
    ]),
    ...some(joined.twice, CODE, same('en double, avec la même valeur')),
    ...some(joined.clashing, CODE, [
      'donné plusieurs fois avec des valeurs différentes, sans valeur sur la carte',
      'donnés plusieurs fois avec des valeurs différentes, sans valeur sur la carte',
    ]),
    ...some(
      joined.unread,
      ['case', 'cases'],
      [
        'qui n’est pas un nombre, sans valeur sur la carte',
        'qui ne sont pas des nombres, sans valeur sur la carte',
      ],
    ),
    'Ce fichier reste sur cet appareil jusqu’à la fermeture de la page. Un lien ne le porte pas.',
  ];
}
