import { describe, expect, test } from 'vitest';
import type { Pacts, Perimeter } from '../../../../src/domain/pacts';
import { EMPTY_SCENE, type Scene } from '../../../../src/domain/show/scene';
import { compareEditions as compareSaid } from '../../../../src/domain/versions/compare-editions';
import type { Said } from '../../../../src/domain/versions/compared-table';
import { com, madePacts, said } from '../../../fixtures/made-model';

const compareEditions = (before: Pacts, after: Pacts) => compareSaid(said(before), said(after));

describe('tables and texts of two versions', () => {
  test('lines that change are told by table, field by field', () => {
    const [first] = madePacts.actions;
    if (!first) throw new Error('no action in the fixture');
    const after: Pacts = {
      ...madePacts,
      edition: { ...madePacts.edition, titre: 'Autre' },
      sujets: [...madePacts.sujets, { id: 'neuf', titre: 'Sujet neuf' }],
      actions: madePacts.actions.slice(1),
    };
    const told = compareEditions(madePacts, after).texts.map(({ table, kind, name }) => [table, kind, name]);
    expect(told).toEqual([
      ['edition', 'changement', ''],
      ['sujets', 'ajout', 'Sujet neuf'],
      ['actions', 'retrait', first.titre],
    ]);
    expect(compareEditions(madePacts, after).texts[0]?.fields).toEqual([
      { field: 'titre', before: madePacts.edition.titre, after: 'Autre' },
    ]);
  });

  test('a scene under another title is the same scene, and lines in another order are told', () => {
    const scene = { ...EMPTY_SCENE, titre: 'Une', vue: 'theme=couverture' };
    const end = { ...EMPTY_SCENE, genre: 'fin', titre: 'Fin' } as const;
    const show = (...scenes: readonly Scene[]): Said => ({ ...said(madePacts), show: { titre: '', scenes } });
    expect(compareSaid(show(scene, end), show({ ...scene, titre: 'Deux' }, end)).texts).toEqual([
      {
        ...{ table: 'scenes', kind: 'changement', name: 'Deux' },
        fields: [{ field: 'titre', before: 'Une', after: 'Deux' }],
      },
    ]);
    expect(compareSaid(show(scene, end), show(end, scene)).texts).toEqual([
      { table: 'scenes', kind: 'ordre', name: '', fields: [] },
    ]);
  });

  test('a place of an action that comes or changes is told as a perimeter is', () => {
    const perimeter = (code: string): Perimeter => ({
      ...{ members: { niveau: 'commune', codes: [com(code)] }, precision: 'exact', motif: '' },
      reference: null,
    });
    const placed = (...codes: readonly string[]): Pacts => ({
      ...madePacts,
      actions: madePacts.actions.map((one, rank) =>
        rank === 0
          ? { ...one, lieux: codes.map((code) => ({ libelle: 'la ville', perimeter: perimeter(code) })) }
          : one,
      ),
    });
    const told = (before: Pacts, after: Pacts) =>
      compareEditions(before, after).perimeters.map(({ kind, aspects }) => [kind, ...aspects]);
    expect(told(placed(), placed('59001'))).toEqual([['ajout']]);
    expect(told(placed('59001'), placed('59002'))).toEqual([['changement', 'contour']]);
  });
});
