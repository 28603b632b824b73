import { describe, expect, test } from 'vitest';
import { draftOf } from '../../../../src/domain/versions/version';
import { decode } from '../../../../src/state/url/codec';
import { readFigures, withFigures } from '../../../../src/state/url/version-keys';
import { vocabularyOf } from '../../../../src/state/url/vocabulary';
import { dataMark, dayText, versionLine, versionText } from '../../../../src/view/versions/version-words';
import { realModel } from '../../../fixtures/real-model';

const ID = '2026-06-12-1a2b3c4d';
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('what a link says of figures', () => {
  test('comes back as it was written, whatever carried it', () => {
    const query = withFigures('axe=2', { fixed: ID, made: null });
    expect(query).toBe(`axe=2&donnees=${ID}`);
    expect(readFigures(`?${query}`)).toEqual({ fixed: ID, made: null });
    expect(readFigures(`?axe=2&amp;donnees=${ID}.`)).toEqual({ fixed: ID, made: null });
    const made = withFigures('', { fixed: null, made: '1a2b3c4d' });
    expect(readFigures(made)).toEqual({ fixed: null, made: '1a2b3c4d' });
  });

  test('leads to no other folder, and a spoiled mark says nothing', () => {
    expect(readFigures('?donnees=../../autre').fixed).toBe('autre');
    expect(readFigures('?chiffres=juin')).toEqual({ fixed: null, made: null });
  });

  test('that a mail has cut is told from one that holds nothing', () => {
    expect(readFigures('?axe=2&donnees=').fixed).toBe('');
    expect(readFigures('?axe=2').fixed).toBeNull();
  });

  test('is known, and no part of the view', () => {
    const { state, ignored } = decode(`axe=2&donnees=${ID}&chiffres=1a2b3c4d`, vocabularyOf(realModel));
    expect(ignored).toEqual([]);
    expect(state).toEqual(decode('axe=2', vocabularyOf(realModel)).state);
  });
});

describe('a version in words', () => {
  const chiffres = { id: ID, date: '2026-06-12', nom: 'comité de juin', note: '' };

  test('is its day, then its name where that says more', () => {
    expect(plain(dayText('2026-03-01'))).toBe('1er mars 2026');
    expect(plain(versionText(chiffres))).toBe('chiffres du 12 juin 2026 (comité de juin)');
    expect(plain(versionText({ ...chiffres, nom: '12 juin 2026' }))).toBe('chiffres du 12 juin 2026');
    expect(plain(dataMark({ version: '1.0.0', chiffres }))).toBe('chiffres du 12 juin 2026 (1a2b3c4d)');
    expect(plain(versionLine({ version: '1.0.0', chiffres }))).toBe(
      `Version des données : ${ID}, comité de juin.`,
    );
  });

  test('without a name is told by its content alone, and without a version as before', () => {
    const unnamed = { id: 'en-cours-1a2b3c4d', date: null, nom: '', note: '' };
    expect(dataMark({ version: '1.0.0', chiffres: unnamed })).toBe('données v1.0.0');
    expect(dataMark({ version: '1.0.0' })).toBe('données v1.0.0');
  });

  test('that is a draft is never told as published figures', () => {
    const chiffres = draftOf('1a2b3c4d');
    expect(dataMark({ version: '1.0.0', chiffres })).toBe('brouillon non publié (1a2b3c4d)');
    expect(versionText(chiffres)).toBe('brouillon non publié (1a2b3c4d)');
  });
});
