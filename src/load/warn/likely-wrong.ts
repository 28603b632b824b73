import { fault } from '../tables/fault';
import { at, split } from '../tables/rule';
import { fold } from '../text/nearest';
import { unseenIn } from '../text/sound-text';
import type { WarningRule } from './warning';

/** Digits in groups of three, as a sentence writes them. */
const spaced = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** Envelope by axe, through the volet of the axe; an axe without volet has none. */
function envelopes(
  get: Parameters<WarningRule>[0]['get'],
): ReadonlyMap<string, { volet: string; eur: number }> {
  const amounts = new Map(
    get('enveloppes').rows.map((row) => [row.cell('volet'), Number(row.cell('montant_eur'))]),
  );
  return new Map(
    get('axes').rows.flatMap((row) => {
      const volet = row.cell('volet');
      const eur = amounts.get(volet);
      return eur === undefined ? [] : [[row.cell('num'), { volet, eur }] as const];
    }),
  );
}

/** The deck cites examples: one of them, or all of one volet, cannot exceed what the volet has. */
export const withinEnvelope: WarningRule = ({ get }) => {
  const byAxe = envelopes(get);
  const table = get('financements');
  const sums = new Map<string, { sum: number; eur: number }>();
  const single = table.rows.flatMap((row) => {
    const envelope = byAxe.get(row.cell('axe'));
    if (!envelope) return [];
    const { volet, eur } = envelope;
    const own = Number(row.cell('montant_eur'));
    sums.set(volet, { eur, sum: (sums.get(volet)?.sum ?? 0) + own });
    return own > eur
      ? [
          fault(
            at(table, row, 'montant_eur'),
            `montant plus grand que toute l’enveloppe de son volet « ${volet} »`,
            `au plus ${spaced(eur)} €, ou une enveloppe à corriger dans enveloppes.csv`,
          ),
        ]
      : [];
  });
  const all = [...sums]
    .filter(([, { sum, eur }]) => sum > eur && single.length === 0)
    .map(([volet, { sum, eur }]) =>
      fault(
        { fichier: table.fichier, colonne: 'montant_eur', valeur: `${spaced(sum)} €` },
        `les montants cités dépassent ensemble l’enveloppe du volet « ${volet} »`,
        `au plus ${spaced(eur)} €`,
      ),
    );
  return [...single, ...all];
};

/** Columns whose every line is one thing of its own. */
const NAMED: readonly (readonly [table: string, column: string])[] = [
  ['actions', 'titre'],
  ['thematiques', 'titre'],
  ['france-travail', 'nom'],
  ['pactes-territoriaux', 'nom'],
  ['appels-a-projets', 'titre'],
  ['parties', 'nom'],
];

/** Two lines under one name: the same thing entered twice, or two that nobody can tell apart. */
export const namedOnce: WarningRule = ({ get }) =>
  NAMED.flatMap(([name, column]) => {
    const table = get(name);
    const seen = new Map<string, number>();
    return table.rows.flatMap((row) => {
      const title = fold(row.cell(column));
      const first = seen.get(title);
      if (first === undefined) seen.set(title, row.ligne);
      return first === undefined || title === ''
        ? []
        : [
            fault(
              at(table, row, column),
              `même nom que la ligne ${first}`,
              'un nom qui distingue les deux lignes, ou une seule ligne',
            ),
          ];
    });
  });

/** A SIREN does not tell its département; the geography does. An EPCI that lies in two may be filed under either. */
export const epciInDepartement: WarningRule = ({ get, known, names, columns }) =>
  names
    .filter((name) => ['departement', 'niveau', 'codes'].every((column) => columns(name).includes(column)))
    .flatMap((name) => {
      const table = get(name);
      return table.rows.flatMap((row) => {
        const departement = row.cell('departement');
        if (row.cell('niveau') !== 'epci' || known === null) return [];
        return split(row.cell('codes')).flatMap((code) => {
          const own = known.departementsEpci.get(code);
          return own === undefined || own.includes(departement)
            ? []
            : [
                fault(
                  { ...at(table, row, 'codes'), valeur: code },
                  `EPCI d’un autre département (${known.epci.get(code)}, ${own.join(' et ')})`,
                  `un EPCI du département ${departement}, ou un autre département`,
                ),
              ];
        });
      });
    });

/** Characters that nobody sees: they come with what is copied from a web page or a PDF. */
export const allSeen: WarningRule = ({ get, names, columns }) =>
  names.flatMap((name) => {
    const table = get(name);
    return table.rows.flatMap((row) =>
      columns(name).flatMap((column) => {
        const unseen = unseenIn(row.cell(column));
        return unseen === null
          ? []
          : [
              fault(
                at(table, row, column),
                `caractère que rien ne montre (${unseen})`,
                'le texte retapé sans lui',
              ),
            ];
      }),
    );
  });
