import { fault, faultOf } from '../tables/fault';
import { at, split } from '../tables/rule';
import { fold } from '../text/nearest';
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

/** Waves follow each other, in their numbers and in their years, and hold a perimeter. */
export const wavesInOrder: WarningRule = ({ get }) => {
  const table = get('vagues');
  const used = new Set(get('france-travail').rows.map((row) => row.cell('vague')));
  const rows = [...table.rows].sort((a, b) => Number(a.cell('num')) - Number(b.cell('num')));
  return rows.flatMap((row, i) => {
    const num = row.cell('num');
    const before = rows[i - 1];
    return [
      ...(Number(num) === i + 1
        ? []
        : [fault(at(table, row, 'num'), 'un numéro de vague manque avant celui-ci', `${i + 1}`)]),
      ...(before && Number(row.cell('annee')) < Number(before.cell('annee'))
        ? [
            fault(
              at(table, row, 'annee'),
              `vague ${num} avant la vague ${before.cell('num')} (${before.cell('annee')})`,
              'une année qui suit celle de la vague précédente',
            ),
          ]
        : []),
      ...(used.has(num)
        ? []
        : [
            fault(
              at(table, row, 'num'),
              'vague sans périmètre',
              'une ligne au moins de cette vague dans france-travail.csv',
            ),
          ]),
    ];
  });
};

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

/** Codes by their names as they are compared, of names that stay: asked for at each key of the atelier. */
const folded = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, readonly string[]>>();

function foldedNames(names: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const before = folded.get(names);
  if (before) return before;
  const made = new Map<string, string[]>();
  for (const [code, nom] of names) {
    const name = fold(nom);
    const codes = made.get(name);
    if (codes) codes.push(code);
    else made.set(name, [code]);
  }
  folded.set(names, made);
  return made;
}

/**
 * The code of a territory that the line does not name, where the line names another of the same level: a postcode typed
 * in place of the INSEE code (some are both), or the wrong line of a list. A line that names
 * neither says nothing, save where its code is a whole département.
 */
export const namedAsCoded: WarningRule = ({ get, known, names, columns }) => {
  if (known === null) return [];
  const byName = (unit: (typeof UNITS)[number], name: string): readonly string[] =>
    foldedNames(known[unit]).get(name) ?? [];
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
