import type { Model } from '../../domain/model';
import type { Scene } from '../../domain/show/scene';
import { allFigures } from './scene-figures';

const bare = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, '').toLowerCase();

/** Numbers that are no figure of the model: years, dates, ages, what is numbered. */
const ALLOWED: readonly RegExp[] = [
  /(?<![\d,.])(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?(?![\d€%,.]*\d|\s?(?:€|%)|\s(?:actions|bénéficiaires|communes|demandeurs|élèves|enfants|euros|familles|femmes|habitants|hommes|jeunes|logements|ménages|parents|personnes|places|salariés|territoires)(?!\p{L}))/gu,
  /\b\d{1,2}(?:er)?\s(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/gu,
  /\b\d{1,3}\s?(?:-|–|à|et)\s?\d{1,3}\sans\b|\b\d{1,3}\sans\b/gu,
  /\b\d{1,2}\s?h(?:eures?)?(?:\s?\d\d)?\b/gu,
  /\b(?:axes?|vagues?|volets?|articles?|lois?|étapes?|phases?|n°|numéros?|pages?|diapositives?|scènes?|lignes?|zones?|niveaux?|chapitres?|parties?)\s\d{1,3}(?:(?:\s?(?:,|et|ou|à|-|–)\s?)\d{1,3})*/giu,
  /\b\d{1,2}(?:er|re|e|ème|d|de)s?\b/gu,
  /\b[A-Za-z]+\d+\b/gu,
];

/** A number with what is said of it: its scale, its unit. */
const NUMBER =
  /\d+(?:[.,\s\u00a0\u202f]\d+)*(?:\s?(?:millions?|milliards?|mille|M€|k€|M|k))?(?:\s?(?:d’)?(?:euros?|€|%|‰))?(?:\s?\/\s?hab\.?)?/giu;

/** A count in letters of what the data hold. */
const COUNTED =
  /(?<!\p{L})(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente)\s(?:autres\s)?(?:actions?|axes|bassins|communes|contrats|départements|enveloppes|lignes|métropoles|montants|pactes|parties|périmètres|territoires|thématiques|vagues|villes|volets|appels|ans|années)(?!\p{L})/giu;

/** An amount in letters: « vingt-deux millions d’euros ». */
const IN_LETTERS =
  /(?<!\p{L})(?:(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cents?|mille)[\s-](?:et[\s-])?)+(?:mille|millions?|milliards?|euros)(?:\sd[’']euros|\seuros)?(?!\p{L})/giu;

/** What an edition counts, by the words that count it: `{nombre.axes}` for « 4 axes » and for « quatre axes ». */
const COUNT_NAMES: Readonly<Record<string, string>> = {
  axes: 'axes',
  volets: 'volets',
  vagues: 'vagues',
  lignes: 'lignes',
  périmètres: 'perimetres',
  pactes: 'pactes',
  appels: 'appels',
  contrats: 'parties',
  parties: 'parties',
};
const countName = (typed: string, after: string): string | null => {
  const noun = /^\s(\p{L}+)/u.exec(after)?.[1] ?? /\p{L}+$/u.exec(typed)?.[0] ?? '';
  const name = COUNT_NAMES[noun.toLowerCase()];
  return name === undefined ? null : `nombre.${name}`;
};

const KEYS = ['surtitre', 'titre', 'phrase', 'points', 'notes'] as const;

/**
 * Figures that a person has typed into the words of a scene: they would stay when the data change. Each is a French
 * sentence with the `{name}` to write, where one gives that very figure.
 */
export function typedFigures(model: Model, scene: Scene): readonly string[] {
  const plain = KEYS.map((key) => ({
    key,
    text: [scene[key] ?? '']
      .flat()
      .join('\n')
      .replace(/\{[^{}]*\}/g, ' ')
      .replace(/\u202f|\u00a0/g, ' '),
  }));
  const { debut, fin } = model.pacts.edition;
  const edition = new RegExp(`(?<!\\d)${debut}\\s?(?:[-–/]|à)\\s?${fin}(?!\\d)`, 'u');
  const others = plain.flatMap(({ key, text }) => {
    const typed = edition.exec(text)?.[0];
    const said: (string | false)[] = [
      typed !== undefined &&
        `période tapée à la main («\u00a0${typed}\u00a0»), qui resterait à la prochaine. Attendu\u00a0: {periode} à sa place.`,
      /[{}]/.test(text) &&
        'accolade seule. Attendu\u00a0: un nom entre deux accolades, comme {total}, ou aucune accolade.',
    ];
    return said.flatMap((fault) => (fault === false ? [] : [`«\u00a0${key}\u00a0»\u00a0: ${fault}`]));
  });
  const found = plain.flatMap(({ key, text }) => {
    const words = ALLOWED.reduce((rest, form) => rest.replace(form, ' '), text);
    return [NUMBER, COUNTED, IN_LETTERS]
      .flatMap((form) => [...words.matchAll(form)])
      .map(({ 0: typed, index }) => ({
        key,
        typed: typed.trim(),
        count: countName(typed.trim(), words.slice(index + typed.trimEnd().length)),
      }));
  });
  if (found.length === 0) return others;
  const names = allFigures(model);
  const figures = found.map(({ key, typed, count }) => {
    const digits = /^[\d\s]+(?:€|euros?)?$/i.test(typed) ? Number(typed.replace(/\D/g, '')) : null;
    const same = names.find(
      ({ figure: { text, value, unit } }) =>
        bare(text) === bare(typed) ||
        // The unit of an indicator may be any: what was typed ends before it.
        (digits !== null &&
          (digits === value || (unit === 'valeur' && /^\d+(?![\d,])/.exec(bare(text))?.[0] === `${digits}`))),
    );
    return `«\u00a0${key}\u00a0»\u00a0: chiffre tapé à la main («\u00a0${typed}\u00a0»), qui resterait si les données changent. Attendu\u00a0: ${
      count !== null
        ? `{${count}}`
        : same
          ? `{${same.name}}`
          : 'le nom d’un chiffre entre accolades, comme {total} ou {actions.axe1}'
    } à sa place.`;
  });
  return [...others, ...figures];
}
