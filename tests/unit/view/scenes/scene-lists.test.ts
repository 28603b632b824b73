import { describe, expect, test } from 'vitest';
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
