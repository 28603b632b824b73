import { expect, test } from 'vitest';
import { loadGlossary } from '../../scripts/data/pacts-json';
import { parseGlossary } from '../../src/load/pacts-json';
import { cutAtTerms } from '../../src/ui/common/term';
import { FROZEN, ROOT, realModel } from '../fixtures/real-model';

const terms = loadGlossary(ROOT, FROZEN);
const sigles = terms.map(({ sigle }) => sigle);

/** Names that everybody reads as names, and the two forms of an EPCI in its own name. */
const NO_ACRONYM = new Set(['CC', 'CA', 'TER', 'BTP', 'TUS', 'III', 'II']);

test('every acronym of the texts that are shown is in the glossary', () => {
  const { actions, methode, melContrat, appels, axes } = realModel.pacts;
  const texts = [
    ...actions.flatMap((action) => [action.titre, action.description]),
    ...methode.map(({ texte }) => texte),
    ...melContrat.flatMap((row) => [...row.pacte, ...row.politiqueVille]),
    ...appels.flatMap(({ titre, sigle }) => [titre, sigle ?? '']),
    ...axes.map(({ voletNote }) => voletNote),
  ].join(' ');
  const found = texts.match(/(?<![\p{L}\p{N}-])[A-Z][A-Z0-9]+(-[A-Z]+)?(?![\p{L}\p{N}-])/gu) ?? [];
  expect(new Set(found).size).toBeGreaterThan(15);
  expect([...new Set(found)].filter((word) => !sigles.includes(word) && !NO_ACRONYM.has(word))).toEqual([]);
  for (const sigle of ['PTS', 'EPCI', 'RSA', 'ASE', 'AVIP', 'NEET', 'TZNR', 'O2R', 'MSAP']) {
    expect(sigles).toContain(sigle);
  }
});

test('the glossary is in alphabetical order, one line an acronym', () => {
  expect(sigles).toEqual([...new Set(sigles)].sort((a, b) => a.localeCompare(b, 'fr')));
});

test('a text is cut at whole acronyms only, the longest first', () => {
  expect(cutAtTerms('Le RSA, les RSAs et le CEJ-JR (MSA).', ['MSA', 'RSA', 'CEJ', 'CEJ-JR'])).toEqual([
    'Le ',
    'RSA',
    ', les RSAs et le ',
    'CEJ-JR',
    ' (',
    'MSA',
    ').',
  ]);
  expect(cutAtTerms('Le RSA', [])).toEqual(['Le RSA']);
});

test('a foreign file in place of the glossary is told in French', () => {
  expect(parseGlossary(terms)).toHaveLength(terms.length);
  expect(() => parseGlossary([{ sigle: 'RSA' }])).toThrow('Glossaire : le fichier est incomplet');
  expect(() => parseGlossary(null)).toThrow('Glossaire');
});
