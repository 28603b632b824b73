import { expect, test } from 'vitest';
import { heldText, shownText, withHeld } from '../../../../src/view/versions/held-words';

const june = { chiffres: { id: '2026-06-12-1a2b3c4d', date: '2026-06-12', nom: 'comité de juin', note: '' } };
const bare = { chiffres: { id: 'en-cours-1a2b3c4d', date: null, nom: '', note: '' } };
const plain = (text: string | null): string | null => text && text.replace(/\s/g, ' ');

test('a held view says so after its source, or alone where there is none', () => {
  const { id } = june.chiffres;
  expect(plain(withHeld('Support · chiffres', june, id))).toBe(
    'Support · chiffres · vue figée (comité de juin)',
  );
  expect(plain(withHeld('', june, id))).toBe('Vue figée : chiffres du 12 juin 2026 (comité de juin)');
});

test('a view that follows the site says nothing more, and who presents knows which figures it shows', () => {
  expect(withHeld('Support', june, null)).toBe('Support');
  expect(withHeld('', june, null)).toBe('');
  expect(heldText(june, null)).toBeNull();
  expect(plain(shownText(june, null))).toBe('Chiffres du 12 juin 2026 (comité de juin)');
  expect(shownText(bare, null)).toBeNull();
});
