import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseShow, showText } from '../../../src/load/scenes-json';

const scene = { titre: 'Un titre', phrase: 'Une phrase', vue: 'axe=2', chiffres: ['total'], notes: 'Notes' };
const show = (scenes: unknown, more: object = {}): string =>
  JSON.stringify({ format: 'pactes-hdf-scenes', version: 1, titre: 'Essai', scenes, ...more });
const faultsOf = (text: string): readonly string[] => {
  const result = parseShow(text, 'essai.json');
  return result.ok ? [] : result.faults;
};

describe('scenes that are repeated for the axes', () => {
  const axes = [
    { num: 1, titreCourt: 'Enfance' },
    { num: 5, titreCourt: 'Le toit $& "sûr"' },
  ];
  const block = (pour: string) => [
    { pour, titre: '{axe.titre}', vue: 'axe={axe}', chiffres: ['total.axe{axe}'] },
    { pour, titre: 'Axe {axe}', phrase: '{actions.axe{axe}} actions', liste: 'actions.axe{axe}.5' },
  ];
  const opened = (scenes: unknown, known: Parameters<typeof parseShow>[2] = axes) => {
    const read = parseShow(show(scenes), 'essai.json', known);
    return read.ok ? read.show.scenes.map(({ titre, vue, liste }) => [titre, vue, liste]) : read.faults;
  };

  test('follow each other axe by axe, with its number and its name', () => {
    expect(opened([scene, ...block('axes')])).toEqual([
      ['Un titre', 'axe=2', ''],
      ['Enfance', 'axe=1', ''],
      ['Axe 1', '', 'actions.axe1.5'],
      ['Le toit $& "sûr"', 'axe=5', ''],
      ['Axe 5', '', 'actions.axe5.5'],
    ]);
  });

  test('for the other axes leave out those that another scene shows', () => {
    const own = { ...scene, vue: 'axe=1', chiffres: ['total.axe1'] };
    expect(opened([own, ...block('autres-axes')])).toHaveLength(3);
    expect(opened([own, ...block('autres-axes')])).toContainEqual(['Axe 5', '', 'actions.axe5.5']);
    // An axe 15 is not an axe 1 or 5.
    expect(opened([{ ...own, vue: 'axe=15', chiffres: [] }, ...block('autres-axes')])).toHaveLength(5);
    expect(opened([own, { ...own, vue: 'axe=5' }, ...block('autres-axes')])).toHaveLength(2);
  });

  test('have their faults told once, by their place in the file', () => {
    const twice = { pour: 'axes', titre: 'Axe {axe}', vue: '', phrase: 4 };
    expect(opened([twice, { ...scene, phrase: 5 }])).toEqual([
      expect.stringMatching(/^essai\.json, scène 1 \(« Axe \{axe\} »\) : « phrase » n’est pas un texte/),
      expect.stringMatching(/^essai\.json, scène 2 \(« Un titre »\) : « phrase » n’est pas un texte/),
    ]);
  });

  test('are counted as they are shown, and the sentence says so', () => {
    const many = Array.from({ length: 31 }, () => block('axes')[0]);
    expect(opened(many)).toEqual([
      'essai.json : 62 scènes une fois répétées pour chaque axe. Attendu : 60 au plus.',
    ]);
  });

  test('are refused with a sentence where the axes are not known, or the word is another', () => {
    expect(opened(block('axes'), null)).toEqual([
      expect.stringMatching(/« pour » se répète pour des axes, qui ne sont pas connus ici\. Attendu/),
      expect.anything(),
    ]);
    expect(opened([{ ...scene, pour: 'vagues' }])).toEqual([
      expect.stringMatching(/« pour » inconnu\. Attendu : axes ou autres-axes\.$/),
    ]);
  });
});

describe('a show as JSON', () => {
  test('is read back as it was written', () => {
    const read = parseShow(show([scene, { titre: 'Seul', vue: '' }]), 'essai.json');
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    expect(parseShow(showText(read.show, 2), 'essai.json')).toEqual(read);
  });

  test('takes French spacing from what a person types', () => {
    const read = parseShow(show([{ ...scene, phrase: 'Où : là ?' }]), 'essai.json');
    expect(read.ok && read.show.scenes[0]?.phrase).toBe('Où\u202f: là\u202f?');
  });

  test.each([
    ['{', /pas du JSON lisible/],
    ['{}', /pas un fichier de scènes.*"format"/],
    [show([scene], { version: 9 }), /version « 9 » inconnue/],
    [show([]), /de 1 à 60 scènes/],
    [show(['a']), /scène 1 : ce n’est pas une scène/],
    [show([scene, { ...scene, titre: '' }]), /scène 2 : « titre » manque/],
    [show([{ ...scene, phrase: 4 }]), /« phrase » n’est pas un texte/],
    [show([{ ...scene, titre: 'a'.repeat(91) }]), /« titre » a 91 caractères\. Attendu : 90 au plus/],
    [show([{ ...scene, chiffres: 'total' }]), /« chiffres » n’est pas une liste/],
    [show([{ ...scene, couleur: 'rouge' }]), /« couleur » inconnu/],
  ])('%s is refused with a sentence', (text, sentence) => {
    expect(faultsOf(text)).toEqual([expect.stringMatching(sentence)]);
  });

  test('a key that stands twice is told with its line: the first would be lost', () => {
    const text = show([scene]).replace('"titre":"Un titre"', '"titre":"Un titre",\n"titre":"Un autre"');
    expect(faultsOf(text)).toEqual([
      'essai.json, ligne 2 : « titre » est écrit deux fois dans la même scène. Attendu : une seule fois chaque nom.',
    ]);
    // The same key in two scenes, or a sign of the form inside a text, is no such thing.
    expect(faultsOf(show([scene, { ...scene, phrase: 'Un {, deux : "titre"' }]))).toEqual([]);
  });

  test('what is no JSON is told with its line and its words', () => {
    expect(faultsOf('{\n  “format”: 1\n}')).toEqual([
      expect.stringMatching(/^essai\.json, ligne 2 : .* \(lu : « “format”: 1 »\)/),
    ]);
    expect(faultsOf(' \n')).toEqual([expect.stringMatching(/^essai\.json : fichier vide/)]);
  });

  test.each(['https://exemple.fr/carte/?axe=2', '/carte/?axe=2', '?axe=2', 'axe=2', ' axe=2#bas'])(
    'the view of the link « %s » is its query',
    (vue) => {
      const read = parseShow(show([{ ...scene, vue }]), 'essai.json');
      expect(read.ok && read.show.scenes[0]?.vue).toBe('axe=2');
    },
  );

  test('tells every fault at once', () => {
    expect(faultsOf(show([{ titre: '', vue: 3 }, { phrase: 4 }]))).toHaveLength(4);
  });

  test('never throws, whatever the file', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.anything().map((value) => show(value)),
        ),
        (text) => {
          expect(typeof parseShow(text, 'essai.json').ok).toBe('boolean');
        },
      ),
    );
  });
});
