import { fault } from '../tables/fault';
import { at, type Rule } from '../tables/rule';

const oneEdition: Rule = ({ get }) => {
  const table = get('edition');
  const [first, second] = table.rows;
  if (!first)
    return [fault({ fichier: table.fichier }, 'aucune ligne sous l’en-tête', 'une ligne, une seule')];
  return second
    ? [fault(at(table, second, 'titre'), 'une deuxième édition', 'une seule ligne sous l’en-tête')]
    : [];
};

const periodGoesForward: Rule = ({ get }) => {
  const table = get('edition');
  return table.rows
    .filter((row) => Number(row.cell('fin')) < Number(row.cell('debut')))
    .map((row) =>
      fault(at(table, row, 'fin'), 'avant la première année', `${row.cell('debut')} ou une année suivante`),
    );
};

const regionIsDrawn: Rule = ({ get, known }) => {
  const table = get('edition');
  return known === null
    ? []
    : table.rows
        .filter((row) => row.cell('region') !== known.region.code)
        .map((row) =>
          fault(
            at(table, row, 'region'),
            'région dont les contours ne sont pas là',
            `${known.region.code} (${known.region.nom})`,
          ),
        );
};

/** The screens name the year of the geography beside its figures: it is that of the boundaries, or it is false. */
const cogIsDrawn: Rule = ({ get, known }) => {
  const table = get('edition');
  const year = known?.cog;
  return year === undefined
    ? []
    : table.rows
        .filter((row) => row.cell('cog') !== year)
        .map((row) =>
          fault(
            at(table, row, 'cog'),
            'autre année du Code officiel géographique que celle des contours et des populations',
            `${year}, tant que geodata/ n’a pas été refait`,
          ),
        );
};

/** What an axe says of its volet: all of it, or nothing. */
const VOLET = ['volet', 'volet_precision', 'volet_note'] as const;

/** Names that the introduction may hold, and that the site writes in full. */
const WORDS = ['{parties}', '{periode}'];

const introHasKnownNames: Rule = ({ get }) => {
  const table = get('edition');
  return table.rows.flatMap((row) => {
    const odd = row
      .cell('intro')
      .match(/\{[^}]*\}?|\}/g)
      ?.find((name) => !WORDS.includes(name));
    return odd === undefined
      ? []
      : [
          fault(
            { ...at(table, row, 'intro'), valeur: odd },
            'nom inconnu entre accolades',
            WORDS.join(' ou '),
          ),
        ];
  });
};

/** An axe says how sure its volet is when it has one, and only then. */
const voletIsExplained: Rule = ({ get }) => {
  const table = get('axes');
  const volets = get('enveloppes').rows.map((row) => row.cell('volet'));
  return table.rows.flatMap((row) => {
    const filled = VOLET.filter((column) => row.cell(column) !== '');
    const [empty] = VOLET.filter((column) => row.cell(column) === '');
    if (empty === undefined || filled.length === 0) return [];
    const others = filled.map((column) => `« ${column} »`).join(' et ');
    const wanted = empty === 'volet' && volets.length > 0 ? volets.join(' ou ') : 'cette case remplie';
    return [
      fault(
        at(table, row, empty),
        `case vide, alors que ${others} ne ${filled.length > 1 ? 'le sont' : 'l’est'} pas`,
        `${wanted}, ou les trois vides`,
      ),
    ];
  });
};

/** Rules on what the deck says of itself. */
export const EDITION_RULES: readonly Rule[] = [
  oneEdition,
  periodGoesForward,
  regionIsDrawn,
  cogIsDrawn,
  introHasKnownNames,
  voletIsExplained,
];
