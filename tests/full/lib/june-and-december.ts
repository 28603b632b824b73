import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { VERSIONS_FOLDER } from '../../../scripts/data/versions/archived-versions';
import { freeze } from '../../../scripts/data/versions/freeze';
import { edit, type Line, sheet } from '../../fixtures/packs/sheets';
import { FROZEN, ROOT } from '../../fixtures/real-model';
import { type OtherSite, sharedSite } from './other-site';

/** Added to the first amount in December. */
export const MORE = 1_234_000;
/** Whose amount that is. */
export const PARTY = '80';
/** A commune of the frozen pack, and another of its département, which stands in its place in December. */
const [COMMUNE, OTHER] = ['59172', '59350'] as const;

export const JUNE = { day: '2026-06-12', nom: 'comité de juin', note: '' };
export const DECEMBER = { day: '2026-12-04', nom: 'comité de décembre', note: 'adopté' };

/** A site of December that keeps June. */
export interface TwoVersions {
  readonly site: OtherSite;
  readonly june: string;
  readonly december: string;
  /** The perimeter that December has no more, and the one that passed to the first wave. */
  readonly gone: string;
  readonly moved: string;
}

const writeJune = (data: string): void => {
  cpSync(FROZEN, data, { recursive: true });
  freeze(ROOT, data, JUNE);
};

/** The perimeter that goes, and the one that passes to the first wave. */
const changing = (lines: readonly Line[]) => ({
  gone: lines.find(({ niveau, vague }) => niveau === 'commune' && vague === '1'),
  moved: lines.find(({ vague }) => vague === '2'),
});

function writeDecember(data: string): void {
  writeJune(data);
  edit(data, 'financements', ([first, ...rest]) => [
    { ...first, montant_eur: String(Number(first?.montant_eur) + MORE) },
    ...rest,
  ]);
  edit(data, 'edition', (lines) =>
    lines.map((line) => ({ ...line, titre: 'Pactes des solidarités & suites' })),
  );
  edit(data, 'france-travail', (lines) => {
    const { gone, moved } = changing(lines);
    return lines
      .filter((line) => line !== gone)
      .map((line) => (line === moved ? { ...line, vague: '1' } : line))
      .map((line) => (line.codes === COMMUNE ? { ...line, codes: OTHER } : line));
  });
  freeze(ROOT, data, DECEMBER);
}

/** The site of June, which keeps it: that of one version. */
export const siteOfJune = (): Promise<OtherSite> => sharedSite('juin', writeJune);

/** The site of December: an amount is larger, a perimeter is gone, one is of another wave, one another commune. */
export async function juneAndDecember(): Promise<TwoVersions> {
  const site = await sharedSite('decembre', writeDecember);
  const [june = '', december = ''] = readdirSync(join(site.data, VERSIONS_FOLDER)).sort();
  const { gone, moved } = changing(sheet(FROZEN, 'france-travail').lines);
  return { site, june, december, gone: gone?.nom ?? '', moved: moved?.nom ?? '' };
}
