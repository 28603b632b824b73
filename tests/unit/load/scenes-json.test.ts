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
