import { fault, faultOf } from '../tables/fault';
import { at, split } from '../tables/rule';
import { fold } from '../text/nearest';
import { emojiIn, tagIn, unseenIn } from '../text/sound-text';
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
          faultOf(at(table, row, 'montant_eur'), {
            cause: 'aboveEnvelope',
            what: `montant plus grand que toute l’enveloppe de son volet « ${volet} »`,
            attendu: `au plus ${spaced(eur)} €, ou une enveloppe à corriger dans enveloppes.csv`,
          }),
        ]
      : [];
  });
  const all = [...sums]
    .filter(([, { sum, eur }]) => sum > eur && single.length === 0)
    .map(([volet, { sum, eur }]) =>
      faultOf(
        { fichier: table.fichier, colonne: 'montant_eur', valeur: `${spaced(sum)} €` },
        {
          cause: 'sumAboveEnvelope',
          what: `les montants cités dépassent ensemble l’enveloppe du volet « ${volet} »`,
          attendu: `au plus ${spaced(eur)} €`,
        },
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

/** Columns by which a line names its territory. */
const LABELS = ['nom', 'libelle', 'libelle_support', 'libelles_support'] as const;
/** What stands before the name of a territory in a label. */
const KIND = /^(l |la |le )?(arrondissement|departement|ville|commune) (de |d |du |des )(la |l |le )?/;
const UNITS = ['departement', 'arrondissement', 'epci', 'commune'] as const;
const KINDS = {
  departement: 'd’un département',
  arrondissement: 'd’un arrondissement',
  epci: 'd’un EPCI',
  commune: 'd’une commune',
};

/**
 * The code of a territory that the line does not name, where the line names another of the same level: a postcode typed
 * in place of the INSEE code (some are both), or the wrong line of a list. A line that names
 * neither says nothing, save where its code is a whole département.
 */
export const namedAsCoded: WarningRule = ({ get, known, names, columns }) => {
  if (known === null) return [];
  const byName = (unit: (typeof UNITS)[number], name: string): readonly string[] =>
    [...known[unit]].flatMap(([code, nom]) => (fold(nom) === name ? [code] : []));
  return names
    .filter((name) => ['niveau', 'codes'].every((column) => columns(name).includes(column)))
    .flatMap((name) => {
      const table = get(name);
      const labels = LABELS.filter((column) => columns(name).includes(column));
      return table.rows.flatMap((row) => {
        const unit = UNITS.find((level) => level === row.cell('niveau'));
        if (unit === undefined) return [];
        const codes = split(row.cell('codes'));
        const said = labels.flatMap((column) => split(row.cell(column))).map(fold);
        // An EPCI of another département is said by the rule above.
        const elsewhere = (code: string): boolean =>
          row.cell('departement') !== '' &&
          known.departementsEpci.get(code)?.includes(row.cell('departement')) === false;
        const unsaid = codes.filter((code) => {
          const own = known[unit].get(code);
          if (own === undefined || elsewhere(code)) return false;
          return !said.some((label) => ` ${label} `.includes(` ${fold(own)} `));
        });
        if (unsaid.length === 0) return [];
        const named = said.flatMap((label) => [
          ...byName(unit, label),
          ...byName(unit, label.replace(KIND, '')),
        ]);
        const others = [...new Set(named)].filter((code) => !codes.includes(code));
        return unsaid.flatMap((code) => {
          const own = known[unit].get(code);
          const meant = others.filter((other) => known.postales.get(code)?.includes(other));
          const right = meant.length > 0 ? meant : others;
          // A whole département is a strong thing to say: the line names it, or is asked again.
          if (right.length === 0 && unit === 'departement')
            return [
              fault(
                { ...at(table, row, 'codes'), valeur: code },
                `tout un département, que la ligne ne nomme pas (${known.departement.get(code)})`,
                'le niveau et le code du territoire que la ligne nomme',
              ),
            ];
          if (right.length === 0) return [];
          return [
            fault(
              { ...at(table, row, 'codes'), valeur: code },
              meant.length > 0
                ? `code postal, qui est aussi le code INSEE d’une autre commune (${own})`
                : `code ${KINDS[unit]} que la ligne ne nomme pas (${own})`,
              right.map((other) => `${other} (${known[unit].get(other)})`).join(' ou '),
            ),
          ];
        });
      });
    });
};

/** What comes with a text copied from a web page, a PDF or a telephone: unseen characters, tags, drawings. */
export const allSeen: WarningRule = ({ get, names, columns }) =>
  names.flatMap((name) => {
    const table = get(name);
    return table.rows.flatMap((row) =>
      columns(name).flatMap((column) => {
        const text = row.cell(column);
        const [unseen, tag, drawing] = [unseenIn(text), tagIn(text), emojiIn(text)];
        const said = (what: string, attendu: string) => [fault(at(table, row, column), what, attendu)];
        if (unseen !== null)
          return said(`caractère que rien ne montre (${unseen})`, 'le texte retapé sans lui');
        if (tag !== null)
          return said(
            `écriture de page web (« ${tag} »), qui sera montrée telle quelle`,
            'le texte sans elle',
          );
        return drawing === null
          ? []
          : said(`dessin (« ${drawing} ») que les polices de la carte n’ont pas`, 'le texte sans lui');
      }),
    );
  });
