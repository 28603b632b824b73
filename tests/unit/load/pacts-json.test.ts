import { expect, test } from 'vitest';
import { parsePacts } from '../../../src/load/pacts-json';
import { realModel } from '../../fixtures/real-model';

test('the records survive the way through JSON', () => {
  expect(parsePacts(JSON.parse(JSON.stringify(realModel.pacts)))).toEqual(realModel.pacts);
});

test.each([
  ['nothing', null],
  ['a text', 'pactes'],
  ['a list', []],
  ['a file without its actions', { ...realModel.pacts, actions: undefined }],
  ['a file whose list is no list', { ...realModel.pacts, methode: {} }],
  ['a file without version', { ...realModel.pacts, version: undefined }],
])('%s is refused with a sentence', (_, json) => {
  expect(() => parsePacts(json === null ? null : JSON.parse(JSON.stringify(json)))).toThrow(
    'Données des pactes : le fichier est incomplet. Rechargez la page.',
  );
});
