import { cpSync } from 'node:fs';
import { freeze } from '../../../scripts/data/versions/freeze';
import { edit } from '../../fixtures/packs/sheets';
import { FROZEN, ROOT } from '../../fixtures/real-model';
import { type OtherSite, otherSite } from './other-site';

/** Added to the first amount in December. */
export const MORE = 1_234_000;

/** A site of December that keeps June. */
export interface TwoVersions {
  readonly site: OtherSite;
  readonly june: string;
  readonly december: string;
  /** The perimeter that December has no more, and the one that passed to the first wave. */
  readonly gone: string;
  readonly moved: string;
}

/** Builds it: in December an amount is larger, a perimeter is gone and one is of another wave. */
export async function juneAndDecember(): Promise<TwoVersions> {
  const ids = { june: '', december: '', gone: '', moved: '' };
  const site = await otherSite((data) => {
    cpSync(FROZEN, data, { recursive: true });
    ids.june = freeze(ROOT, data, { day: '2026-06-12', nom: 'comité de juin', note: '' }).id;
    edit(data, 'financements', ([first, ...rest]) => [
      { ...first, montant_eur: String(Number(first?.montant_eur) + MORE) },
      ...rest,
    ]);
    edit(data, 'france-travail', (lines) => {
      const exact = lines.find(({ niveau, vague }) => niveau === 'commune' && vague === '1');
      const second = lines.find(({ vague }) => vague === '2');
      ids.gone = exact?.nom ?? '';
      ids.moved = second?.nom ?? '';
      return lines
        .filter((line) => line !== exact)
        .map((line) => (line === second ? { ...line, vague: '1' } : line));
    });
    ids.december = freeze(ROOT, data, { day: '2026-12-04', nom: 'comité de décembre', note: '' }).id;
  });
  return { site, ...ids };
}
