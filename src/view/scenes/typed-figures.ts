import type { Model } from '../../domain/model';
import type { Scene } from '../../domain/show/scene';
import { sceneFigure } from './scene-figures';

/** Names of figures whose value may have been typed in place of them. */
function namesOf(model: Model): readonly string[] {
  const { pacts } = model;
  const filters = [
    '',
    ...pacts.axes.map(({ num }) => `.axe${num}`),
    ...pacts.thematiques.map(({ id }) => `.${id}`),
    ...pacts.sujets.map(({ id }) => `.sujet-${id}`),
  ];
  const with_ = (first: string, ...rest: readonly string[]): readonly string[] =>
    rest.map((one) => `${first}${one}`);
  const coverage = ['.perimetres', '.communes', '.habitants', '.approche'];
  const waves = pacts.vagues.map(({ num }) => `.vague${num}`);
  return [
    ...with_('total', ...filters),
    ...with_('actions', ...filters),
    ...with_('enveloppe', '', ...pacts.enveloppes.map(({ volet }) => `.${volet}`)),
    ...with_('etat', '', ...pacts.enveloppes.map(({ volet }) => `.${volet}`)),
    'part',
    ...pacts.parties.flatMap(({ code }) =>
      with_(`partie.${code}`, '.total', '.habitant', '.actions', '.partage'),
    ),
    ...['', ...waves].flatMap((wave) => with_(`ft${wave}`, ...coverage)),
    ...with_('pts', '.pactes', '.communes', '.habitants', '.approche'),
    ...['les-deux', 'france-travail', 'pacte', 'aucun', 'inconnu'].flatMap((kind) =>
      with_(`couverture.${kind}`, '.communes', '.habitants'),
    ),
    ...with_('appel', ...pacts.appels.map(({ id }) => `.${id}`)),
  ];
}

const bare = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, '').toLowerCase();

/** Numbers that are no figure of the model: years, dates, ages, what is numbered. */
const ALLOWED: readonly RegExp[] = [
  /(?<![\d,.])(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?(?![\d€%,.]*\d|\s?(?:€|%))/gu,
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

const KEYS = ['surtitre', 'titre', 'phrase', 'points', 'notes'] as const;

/**
 * Figures that a person has typed into the words of a scene: they would stay when the data change. Each is a French
 * sentence with the `{name}` to write, where one gives that very figure.
 */
export function typedFigures(model: Model, scene: Scene): readonly string[] {
  const found = KEYS.flatMap((key) => {
    const words = ALLOWED.reduce(
      (text, form) => text.replace(form, ' '),
      [scene[key] ?? '']
        .flat()
        .join('\n')
        .replace(/\{[^{}]*\}/g, ' ')
        .replace(/\u202f|\u00a0/g, ' '),
    );
    return [NUMBER, COUNTED]
      .flatMap((form) => [...words.matchAll(form)])
      .map(([typed]) => ({ key, typed: typed.trim() }));
  });
  if (found.length === 0) return [];
  const names = namesOf(model).flatMap((name) => {
    const figure = sceneFigure(model, name);
    return figure ? [{ name, figure }] : [];
  });
  return found.map(({ key, typed }) => {
    const digits = /^[\d\s]+(?:€|euros?)?$/i.test(typed) ? Number(typed.replace(/\D/g, '')) : null;
    const same = names.find(
      ({ figure }) => bare(figure.text) === bare(typed) || (digits !== null && digits === figure.value),
    );
    return `«\u00a0${key}\u00a0»\u00a0: chiffre tapé à la main («\u00a0${typed}\u00a0»), qui resterait si les données changent. Attendu\u00a0: ${
      same ? `{${same.name}}` : 'le nom d’un chiffre entre accolades, comme {total} ou {actions.axe1}'
    } à sa place.`;
  });
}
