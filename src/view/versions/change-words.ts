import type { AmountChangeKind } from '../../domain/versions/amount-changes';
import { type EditionChanges, nothingChanged } from '../../domain/versions/compare-editions';
import type { TotalRow } from '../../domain/versions/edition-totals';
import type { PerimeterChange, SchemeKind } from '../../domain/versions/perimeter-changes';
import { TEXT_TABLES } from '../../domain/versions/text-changes';
import { formatEuros, formatInteger, formatPercent, GAP, plural } from '../text/formats';
import { joined, lowered } from '../text/grammar';
import { TABLE_WORDS } from './text-words';

/** A number with its sign, zero without: "+1 234 000 €", "−50 €". */
export const signed = (value: number, format: (value: number) => string): string =>
  value === 0 ? format(0) : `${value > 0 ? '+' : '−'}${format(Math.abs(value))}`;

/** An amount of a table; `null`: none is cited, which is not zero. */
export const eurosOrNone = (value: number | null): string =>
  value === null ? 'aucun cité' : formatEuros(value);

/** "+1 234 000 €"; empty where one side has no amount to be compared with. */
export const differenceText = (before: number | null, after: number | null): string =>
  before === null || after === null ? '' : signed(after - before, formatEuros);

/** "+12,5 %"; empty where there is nothing to divide by. */
export const shareText = (before: number | null, after: number | null): string =>
  before === null || after === null || before === 0
    ? ''
    : before === after
      ? `0${GAP}%`
      : signed((after - before) / before, formatPercent);

export const AMOUNT_KINDS: Readonly<Record<AmountChangeKind, string>> = {
  hausse: 'En hausse',
  baisse: 'En baisse',
  ajout: 'Ajouté',
  retrait: 'Retiré',
  reclasse: 'Reclassé',
  renomme: 'Renommé',
};

export const PERIMETER_KINDS: Readonly<Record<PerimeterChange['kind'], string>> = {
  ajout: 'Ajouté',
  retrait: 'Retiré',
  changement: 'Changé',
};

export const SCHEME_NAMES: Readonly<Record<SchemeKind, string>> = {
  ft: 'France Travail',
  pts: 'Pacte territorial',
  lieu: 'Lieu d’action',
};

const KINDS: readonly (readonly [AmountChangeKind, string, string])[] = [
  ['hausse', 'en hausse', 'en hausse'],
  ['baisse', 'en baisse', 'en baisse'],
  ['ajout', 'ajouté', 'ajoutés'],
  ['retrait', 'retiré', 'retirés'],
  ['reclasse', 'reclassé sans changer de valeur', 'reclassés sans changer de valeur'],
  ['renomme', 'renommé sans changer de valeur', 'renommés sans changer de valeur'],
];

function amountsSentence({ amounts }: EditionChanges): string {
  if (amounts.length === 0) return 'Aucun montant d’action n’a changé.';
  const said = KINDS.flatMap(([kind, one, many]) => {
    const count = amounts.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${formatInteger(count)}${GAP}${count > 1 ? many : one}`];
  });
  return `${plural(amounts.length, 'montant')} d’action ${amounts.length > 1 ? 'ont' : 'a'} changé${GAP}: ${joined(said)}.`;
}

function totalSentence(row: TotalRow | undefined): string {
  if (!row || row.before === null || row.after === null) return '';
  const { before, after } = row;
  return before === after
    ? `Le total des actions citées reste de ${formatEuros(after)}, chaque montant compté une fois.`
    : `Le total des actions citées passe de ${formatEuros(before)} à ${formatEuros(after)} (${differenceText(before, after)}, ${shareText(before, after)}), chaque montant compté une fois.`;
}

const SCHEMES: Readonly<Record<SchemeKind, string>> = {
  ft: 'France Travail',
  pts: 'pactes territoriaux',
  lieu: 'lieux d’action',
};

function perimetersSentence({ perimeters }: EditionChanges): string {
  if (perimeters.length === 0) return 'Aucun périmètre n’a changé.';
  const said = (['ft', 'pts', 'lieu'] as const).flatMap((scheme) => {
    const own = perimeters.filter(({ before, after }) => (after ?? before)?.scheme === scheme);
    const kinds = (['ajout', 'retrait', 'changement'] as const).flatMap((kind) => {
      const count = own.filter((one) => one.kind === kind).length;
      const word = PERIMETER_KINDS[kind].toLowerCase();
      return count === 0 ? [] : [`${formatInteger(count)}${GAP}${word}${count > 1 ? 's' : ''}`];
    });
    return own.length === 0 ? [] : [`${SCHEMES[scheme]}, ${joined(kinds)}`];
  });
  return `Périmètres${GAP}: ${said.join(`${GAP}; `)}.`;
}

function textsSentence({ texts }: EditionChanges): string {
  const counts = TEXT_TABLES.flatMap((table) => {
    const count = texts.filter((one) => one.table === table).length;
    return count === 0 ? [] : [`${lowered(TABLE_WORDS[table])} (${formatInteger(count)})`];
  });
  return counts.length === 0 ? '' : `Autres lignes et textes changés${GAP}: ${joined(counts)}.`;
}

/** What has changed, in a few sentences, the sum first. */
export function changesSummary(changes: EditionChanges): readonly string[] {
  if (nothingChanged(changes)) return ['Ces deux versions disent la même chose.'];
  return [
    totalSentence(changes.totals.find(({ of }) => of.kind === 'region')),
    amountsSentence(changes),
    perimetersSentence(changes),
    textsSentence(changes),
  ].filter((sentence) => sentence !== '');
}
