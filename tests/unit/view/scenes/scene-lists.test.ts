import { describe, expect, test } from 'vitest';
import { placeName } from '../../../../src/domain/model';
import { parsePlaceKey } from '../../../../src/domain/place';
import { START } from '../../../../src/state/explorer-state';
import { listNames, sceneList } from '../../../../src/view/scenes/lists/scene-lists';
import { realModel } from '../../../fixtures/real-model';

const list = (name: string) => sceneList(realModel, START, name);
/** "5 219 746 €" → 5219746. */
const euros = (text: string | undefined): number => Number((text ?? '').replace(/[^\d]/g, ''));

describe('a list of a scene', () => {
  test.each(['actions.axe1.5', 'actions.sujet-mobilite.3', 'actions.axe2'])(
    '%s is sorted by amount, and tells how many it leaves out',
    (name) => {
      const table = list(name);
      const rows = table?.rows.filter((row) => row.at(-1) !== '') ?? [];
      const amounts = rows.map((row) => euros(row.at(-1)));
      expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
      expect(new Set(rows.map(([title]) => title)).size).toBe(rows.length);
      const left = table?.rows.find((row) => row.at(-1) === '')?.[0];
      const axe = Number(/axe(\d)/.exec(name)?.[1]);
      if (axe) {
        const all = realModel.pacts.actions.filter((action) => action.axe === axe).length;
        expect(left).toMatch(new RegExp(`^et ${all - rows.length}\\D`));
      }
    },
  );

  test('of a party counts its own lines, and names shared ones as such, after them', () => {
    for (const { code } of realModel.pacts.parties) {
      const rows = list(`actions.${code}.40`)?.rows ?? [];
      const shared = rows.map((row) => (row[1] ?? '').startsWith('partagé'));
      expect(shared).toEqual([...shared].sort());
      const own = realModel.pacts.actions
        .flatMap((action) => action.lignes)
        .filter((line) => !line.partage && line.parties.includes(code))
        .reduce((sum, line) => sum + line.montantEur, 0);
      const told = rows.filter((_, i) => !shared[i]).reduce((sum, row) => sum + euros(row.at(-1)), 0);
      expect(told).toBe(own);
    }
  });

  test('of a party tells the axe of each line, and with whom and how much is shared, cut short or not', () => {
    for (const { code } of realModel.pacts.parties) {
      const rows = list(`actions.${code}.40`)?.rows ?? [];
      const eur = realModel.pacts.actions
        .flatMap((action) => action.lignes)
        .filter((line) => line.partage && line.parties.includes(code))
        .reduce((sum, line) => sum + line.montantEur, 0);
      for (const row of rows) expect(row[1], row[0]).toMatch(/(^|, )axe\u00a0\d$/);
      if (eur === 0) continue;
      const left = list(`actions.${code}.1`)?.rows.at(-1)?.[0] ?? '';
      expect(euros(/: ([^:]*€)\)$/.exec(left)?.[1]), left).toBe(eur);
      const own = realModel.party.get(code)?.nomCourt ?? '';
      expect((/avec ([^:]*)/.exec(left)?.[1] ?? own).trim().split(', '), left).not.toContain(own);
    }
  });

  test('of places names them, in the order of its rows, for the map beside it', () => {
    for (const name of ['sans-dispositif.3', 'valeurs-elevees.3']) {
      const table = list(name);
      const names = (table?.places ?? []).map((key) => {
        const place = parsePlaceKey(key);
        return place && placeName(realModel, place);
      });
      expect(names, name).toEqual(table?.rows.slice(0, 3).map(([first]) => first));
    }
  });

  test('of high values holds what no scheme reaches, from the highest down, and tells how many are left', () => {
    const rows = list('valeurs-elevees.2')?.rows ?? [];
    const all = list('valeurs-elevees.99')?.rows ?? [];
    const values = all.map((row) => euros(row.at(-1)?.replace(/km².*/, '')));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(rows.at(-1)?.[0]).toBe(`et ${all.length - 2}\u00a0autres`);
  });

  test('cut short, tells how many of those left out are shared: own ones shown and told agree with their count', () => {
    for (const { code } of realModel.pacts.parties) {
      const whole = list(`actions.${code}.40`)?.rows ?? [];
      const shared = whole.filter((row) => (row[1] ?? '').startsWith('partagé')).length;
      const left = list(`actions.${code}.1`)?.rows.find((row) => row.at(-1) === '')?.[0] ?? '';
      const told = Number(
        /dont (\d+).partag/.exec(left)?.[1] ?? (/partagée/.test(left) ? whole.length - 1 : 0),
      );
      expect(told, left).toBe(Math.min(shared, whole.length - 1));
    }
  });

  test('that the app offers exists, and has rows', () => {
    for (const { name } of listNames(realModel)) expect(list(name)?.rows.length, name).toBeGreaterThan(0);
  });

  test.each(['', 'actions.axe9', 'actions.rien', 'toString', 'methode.rien', 'ft.vague9'])(
    '%j is no list',
    (name) => {
      expect(list(name)).toBeNull();
    },
  );
});
