import { readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { describe, expect, test } from 'vitest';
import {
  colourCss,
  gapsWarning,
  loadPublisher,
  parsePublisher,
  publisherGaps,
  tokenColours,
} from '../../../scripts/site/publisher';
import { type Publisher, publisherSchema } from '../../../scripts/site/publisher-schema';
import { reportHref } from '../../../scripts/site/written/publisher-form';
import { slideAddress } from '../../../src/view/text/copy';
import { ROOT } from '../../fixtures/real-model';

const read = (name: string): string => readFileSync(`${ROOT}${name}`, 'utf8');
const TOKENS = read('src/ui/styles/tokens.css');
/** `editeur.schema.json`, from the rules of the build. */
const jsonSchema = () => ({
  title: 'Configuration de l’éditeur du site',
  ...toJsonSchema(publisherSchema, {
    target: 'draft-2020-12',
    typeMode: 'output',
    // Of the type alone: a list of the file is never written to.
    ignoreActions: ['readonly'],
    overrideSchema: ({ valibotSchema: { type }, jsonSchema: { propertyNames: _, ...schema } }) => ({
      ...schema,
      ...(type === 'object_with_rest' ? { additionalProperties: false } : {}),
    }),
    overrideAction: ({ valibotAction, jsonSchema }) =>
      'metadata' in valibotAction && typeof valibotAction.metadata === 'object'
        ? { ...jsonSchema, ...valibotAction.metadata }
        : null,
  }),
});
/** The committed file, with changes. */
const parse = (changes: Readonly<Record<string, unknown>>): Publisher =>
  parsePublisher(JSON.stringify({ ...JSON.parse(read('editeur.json')), ...changes }), TOKENS);
const committed = loadPublisher(ROOT);

describe('the publisher configuration', () => {
  test('the committed one is valid, empty, and says what is missing', () => {
    expect(committed.accessibilite.etat).toBe('non conforme');
    expect(publisherGaps(committed)).toContain('mentionsLegales.directeurPublication');
    expect(gapsWarning(publisherGaps(committed))).toMatch(
      /^Attention\u00a0: editeur\.json n’est pas rempli \(nom, /,
    );
    expect(gapsWarning([])).toBeNull();
  });

  test.each([
    [
      { adresse: 'http://exemple.fr' },
      'clé « adresse »\u00a0: valeur refusée (lu\u00a0: "http://exemple.fr")',
    ],
    [{ adresse: 'https://exemple.fr/pactes' }, 'une adresse en https:// qui finit par « / »'],
    [{ nom: 3 }, 'clé « nom »\u00a0: valeur refusée (lu\u00a0: 3). Attendu\u00a0: un texte'],
    [{ signalement: 'pas une adresse' }, 'Attendu\u00a0: une adresse de courriel, ou une page en https://.'],
    [{ signalement: 'javascript:alert(1)' }, 'clé « signalement »\u00a0: valeur refusée'],
    [{ frameAncestors: ['https://a.fr/page'] }, 'clé « frameAncestors[0] »\u00a0: valeur refusée'],
    [{ frameAncestors: ['https://a.fr; script-src *'] }, 'clé « frameAncestors[0] »\u00a0: valeur refusée'],
    [{ frameAncestors: ["'none'", 'https://a.fr'] }, "'none' refuse tous les sites"],
    [{ frameAncestors: 'https://a.fr' }, 'une liste d’origines'],
    [{ mentionsLegales: { contact: '' } }, 'clé « mentionsLegales.adressePostale »\u00a0: clé absente'],
    [
      { accessibilite: { ...committed.accessibilite, etat: 'conforme' } },
      'clé « accessibilite.etat »\u00a0: valeur refusée (lu\u00a0: "conforme")',
    ],
    [
      { accessibilite: { ...committed.accessibilite, date: '3 mars 2027' } },
      'clé « accessibilite.date »\u00a0: valeur refusée (lu\u00a0: "3 mars 2027"). Attendu\u00a0: un jour',
    ],
    [{ support: { adresse: 'javascript:x' } }, 'clé « support.adresse »\u00a0: valeur refusée'],
    [{ support: { adresse: '', pages: { Une: 'douze' } } }, 'un numéro de page entre guillemets'],
    [{ titre: 'x' }, 'clé « titre »\u00a0: clé inconnue'],
    [{ couleurs: { clair: { blue: 'red;}' } } }, 'une couleur en six chiffres'],
    [{ couleurs: { clair: { bleu: '#000091' } } }, 'couleur inconnue. Attendu\u00a0: l’une de ink, '],
    [{ couleurs: { clair: { blue: '#dddddd' } } }, '« paper » ne se lit pas sur « blue » (contraste 1.36)'],
  ])('says the fault of %j', (changes, sentence) => {
    expect(() => parse(changes)).toThrow(sentence);
  });

  test('tells every fault at once, and what is not JSON', () => {
    expect(() => parse({ nom: 1, adresse: 'x' })).toThrow(/^editeur\.json : 2 fautes/);
    expect(() => parsePublisher('{ "nom": "x", }', TOKENS)).toThrow(/ce n’est pas du JSON/);
    expect(() => parsePublisher('[]', TOKENS)).toThrow(/fichier entier\u00a0: valeur refusée/);
  });

  test('the rules that editors read are those of the build', () => {
    const written: unknown = JSON.parse(read('editeur.schema.json'));
    expect(written).toEqual(jsonSchema());
  });

  test('an object that is a list is refused, and every unknown key is told', () => {
    expect(() => parse({ couleurs: [] })).toThrow(
      /clé « couleurs »\u00a0: valeur refusée \(lu\u00a0: \[\]\)/,
    );
    expect(() => parse({ titre: 'x', autre: 'y' })).toThrow(
      /« titre »\u00a0: clé inconnue.*\n.*« autre »\u00a0: clé inconnue/,
    );
  });

  test('reads a file saved with a byte order mark', () => {
    expect(parsePublisher(`\uFEFF${read('editeur.json')}`, TOKENS)).toEqual(committed);
  });

  test('« Signaler une erreur » always leads somewhere', () => {
    expect(reportHref(committed)).toBe('./mentions-legales.html#signaler');
    expect(reportHref(parse({ signalement: 'https://a.fr/x' }))).toBe('https://a.fr/x');
    expect(reportHref(parse({ signalement: 'ddets@nord.gouv.fr' }))).toMatch(
      /^mailto:ddets@nord\.gouv\.fr\?subject=Carte%20/,
    );
    // Given as a link already: read once.
    expect(reportHref(parse({ signalement: 'mailto:ddets@nord.gouv.fr' }))).toMatch(
      /^mailto:ddets@nord\.gouv\.fr\?subject=/,
    );
  });

  test('colours come after those of the theme that they replace', () => {
    expect(colourCss(committed)).toBe('');
    const { couleurs = {} } = parse({
      couleurs: { clair: { blue: '#000091' }, sombre: { blue: '#b5b5ff' } },
    });
    expect(colourCss({ ...committed, couleurs })).toBe(
      [
        ':root{--blue:#000091;}',
        '@media (prefers-color-scheme:dark){:root:not([data-apparence=clair]){--blue:#b5b5ff;}}',
        ':root[data-apparence=sombre]{--blue:#b5b5ff;}',
      ].join('\n'),
    );
  });

  test('the example of the guide is accepted', () => {
    const example = /```json\n([^`]*)```/.exec(read('docs/deploiement.md'))?.[1] ?? '';
    const changes: Readonly<Record<string, unknown>> = JSON.parse(`{${example}}`);
    expect(colourCss(parse(changes))).toContain('--blue:#000091;');
  });

  test('the tokens of both themes are found in the style sheet', () => {
    const [clair, sombre] = tokenColours(TOKENS);
    expect(clair.get('ink')).toBe('#14202b');
    expect(sombre.get('ink')).toBe('#e8edf2');
  });
});

const adresse = 'https://www.exemple.fr/support.pdf';

test('a slide leads to its page where it is told, to the document elsewhere, and nowhere without a public deck', () => {
  const deck = { adresse, pages: { 'Les appels': '12' } };
  expect(slideAddress(deck, 'Les appels')).toBe(`${adresse}#page=12`);
  expect(slideAddress(deck, 'Une autre')).toBe(adresse);
  expect(slideAddress(deck, 'constructor')).toBe(adresse);
  expect(slideAddress({ adresse }, 'Les appels')).toBe(adresse);
  expect(slideAddress(null, 'Les appels')).toBeNull();
});
