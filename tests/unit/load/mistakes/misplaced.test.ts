import { describe, expect, test } from 'vitest';
import { textOf } from '../../../fixtures/data/spoiled';
import { content, sentences } from './mistake';

const funding = textOf('financements.csv');
const [head = '', ...lines] = funding.trimEnd().split('\n');
const told = (name: string, text: string): readonly string[] => sentences(['', content(name, text), '']);
const misplaced = /autre tableau|échangés|décalées/;

describe('lines are told to be of another table only when no hand could have meant them', () => {
  test('ordinary mistakes on the last lines are told one by one, and what lies between lines with them', () => {
    const bad = [1, 2, 3].map((i) => `a2-inconnue,Axe 2,decrochage-isolement,59,1${i} 000 €,Non,Ligne ${i}`);
    const found = told('financements.csv', `${funding}${bad.join('\n')}\n`);
    expect(found).toEqual([
      expect.stringMatching(/« axe » : un mot avec le nombre .* Attendu : 2, seul/),
      expect.stringMatching(/« montant_eur » : nombre mis en forme .* Attendu : 11000,/),
      expect.stringMatching(/« partage » : mot mal écrit .* Attendu : non/),
      expect.stringMatching(/« action_id » : identifiant inconnu/),
    ]);
  });

  test('one right line above a file of bad habits makes no second table', () => {
    const [first = '', ...others] = lines;
    const habits = others.map(
      (line) => `${line.split(',')[0]},Enfance,decrochage-isolement,Nord,à préciser,?,`,
    );
    const found = told('financements.csv', [head, first, ...habits, ''].join('\n'));
    expect(found.filter((one) => misplaced.test(one))).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(4);
  });
});

describe('columns are told to be exchanged only when both say so', () => {
  test('identifiers typed in capitals are mended, and their thématique is left out of it', () => {
    const found = told(
      'actions.csv',
      textOf('actions.csv').replace(/(?<=\n)[a-z0-9-]+(?=,\d,)/g, (id) =>
        id.toUpperCase().replaceAll('-', '_'),
      ),
    );
    expect(found.filter((one) => misplaced.test(one))).toEqual([]);
    expect(found[0]).toMatch(/« id » : identifiant mal écrit .* Attendu : a1-alses-milieu-rural /);
  });

  test('identifiers that no hand mends are not the thématiques either: those stand on several lines', () => {
    let rank = 0;
    const found = told(
      'actions.csv',
      textOf('actions.csv').replace(/(?<=\n)[a-z0-9-]+(?=,\d,)/g, () => {
        rank += 1;
        return `A.${rank}`;
      }),
    );
    expect(found.filter((one) => misplaced.test(one))).toEqual([]);
  });
});

describe('cells dragged by one column', () => {
  test.each(['financements.csv', 'parties.csv'])('to the left, in %s', (name) => {
    const text = textOf(name).replace(/(?<=\n)(?:"[^"]*"|[^,\n]*),(.*)(?=\n)/g, '$1,');
    expect(told(name, text)).toEqual([
      `${name}, ligne 2 : cases décalées d’une colonne vers la gauche, sur toutes les lignes. Attendu : chaque case sous le nom de sa colonne.`,
    ]);
  });

  test('to the right, the last cell having fallen outside', () => {
    const text = textOf('actions.csv').replace(/(?<=\n)(.*),\d+(?=\n)/g, ',$1');
    expect(told('actions.csv', text)).toEqual([
      'actions.csv, ligne 2 : cases décalées d’une colonne vers la droite, sur toutes les lignes. Attendu : chaque case sous le nom de sa colonne.',
    ]);
  });

  test('a last column that is empty by right is no sign of it', () => {
    const text = textOf('parties.csv').replace(/(?<=\n)\d+(?=,)/g, (code) => `n° ${code}`);
    expect(told('parties.csv', text).filter((one) => misplaced.test(one))).toEqual([]);
  });
});
