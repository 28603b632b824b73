import { expect, test } from 'vitest';
import { fitsBeside } from '../../../../src/view/embed/card-room';

const legend = (entries: number, count = '2 territoires') => ({
  title: 'Euros cités par habitant',
  entries: Array.from({ length: entries }, () => ({ label: '2 à moins de 6 €', count })),
});
const card = (...lines: string[]) => ({
  titre: 'Oise',
  nature: 'Département',
  figures: [{ text: '4,31 M€', label: 'montants cités' }],
  lines,
});
const LINE = 'Contrat de la métropole : 420 000 €, 0,35 €/hab. (sur 1 195 234 habitants), exact';

test('a card of a few figures stands under a short legend', () => {
  expect(fitsBeside(legend(6), card())).toBe(true);
  expect(fitsBeside(legend(6), card(LINE))).toBe(true);
});

test('neither a long legend nor a card of many sentences is cut for it', () => {
  expect(fitsBeside(legend(20), card())).toBe(false);
  expect(fitsBeside(legend(6, `2 territoires, ${LINE}, ${LINE}`), card())).toBe(false);
  expect(fitsBeside(legend(6), card(LINE, LINE, LINE, LINE, LINE))).toBe(false);
});
