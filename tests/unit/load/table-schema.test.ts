import { expect, test } from 'vitest';
import { messages, spoil, withText } from '../../fixtures/data/spoiled';

const BAD_SCHEMA =
  'datapackage.json : schéma mal écrit pour la ressource « actions ». Attendu : des champs avec name, title, type (string ou integer) et des contraintes de Table Schema.';

test.each([
  ['a pattern that is no regular expression', '"^[a-z0-9]+(-[a-z0-9]+)*$"', '"^[a-z0-9+("', BAD_SCHEMA],
  ['an enumeration that is no list', /"enum": \[[^\]]*\]/, '"enum": 5', BAD_SCHEMA],
  ['a minimum that is no number', '"minimum": 1', '"minimum": "1"', BAD_SCHEMA],
  ['a type that we do not read', '"type": "integer"', '"type": "date"', BAD_SCHEMA],
  [
    'a resource under another name',
    '"name": "lieux"',
    '"name": "endroits"',
    'datapackage.json : ressource manquante. Attendu : lieux.',
  ],
  [
    'no version',
    '"version"',
    '"edition"',
    'datapackage.json : « version » ou « resources » manque. Attendu : un texte et une liste.',
  ],
  [
    'a resource without path',
    '"path": "actions.csv"',
    '"fichier": "actions.csv"',
    'datapackage.json : une ressource n’a pas de « name » ou de « path ». Attendu : deux textes.',
  ],
])('%s', (_, from, to, sentence) => {
  expect(messages(withText('datapackage.json', spoil('datapackage.json', from, to)))).toEqual([sentence]);
});
