import type { Pacts } from '../../domain/pacts';
import { digestOfId, isDraft, type Version } from '../../domain/versions/version';
import { GAP } from '../text/formats';

const MONTHS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre'],
  ...['novembre', 'décembre'],
];

/** "12 juin 2026", "1er juin 2026". @param day `2026-06-12` */
export function dayText(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date) === 1 ? '1er' : Number(date)}${GAP}${MONTHS[Number(month) - 1] ?? month}${GAP}${year}`;
}

/** Of figures that are not published: what leaves with them says so. */
const draftText = ({ id }: Version): string => `brouillon non publié (${digestOfId(id)})`;

/** "chiffres du 12 juin 2026 (comité de juin)"; the name is not told where it is the day again. */
export function versionText(version: Version): string {
  const { date, nom, id } = version;
  if (isDraft(version)) return draftText(version);
  if (date === null) return `chiffres sans nom de version (${digestOfId(id)})`;
  const day = dayText(date);
  return `chiffres du ${day}${nom === '' || nom.replace(/\s/g, ' ') === day.replace(/\s/g, ' ') ? '' : ` (${nom})`}`;
}

type Versioned = Pick<Pacts, 'version' | 'chiffres'>;

/** For the line under a map: "chiffres du 12 juin 2026 (1a2b3c4d)"; figures without a name by the version of their package. */
export const dataMark = ({ version, chiffres }: Versioned): string =>
  chiffres === undefined || (chiffres.date === null && !isDraft(chiffres))
    ? `données v${version}`
    : chiffres.date === null
      ? draftText(chiffres)
      : `chiffres du ${dayText(chiffres.date)} (${digestOfId(chiffres.id)})`;

/** For what leaves the site, as a sentence: "Version des données : 2026-06-12-1a2b3c4d, comité de juin." */
export const versionLine = ({ version, chiffres }: Versioned): string => {
  const said =
    chiffres === undefined
      ? version
      : [chiffres.date === null ? `${version} (${digestOfId(chiffres.id)})` : chiffres.id, chiffres.nom]
          .filter((part) => part !== '')
          .join(', ');
  return `Version des données${GAP}: ${said}.`;
};
