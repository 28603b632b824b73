import type { Cog, CommuneNames } from '../../domain/cog';
import type { Pacts } from '../../domain/pacts';
import { type TotalRow, totalRows } from '../../domain/versions/edition-totals';
import type { KnownCodes } from '../../load/read-pacts';
import { type CheckResult, checkPack } from '../check';
import { EMPTY_PACK, type Pack } from '../pack';
import { checkScenes, modelOf, type SceneCheck } from '../scenes/check-scenes';
import { changesInWords, type TableChanges } from '../words/changes';

/** What tables are judged on; what could not be loaded is `null`. */
export interface JudgeGround {
  readonly known: KnownCodes | null;
  readonly cog: Cog | null;
  readonly names: CommuneNames | null;
}

/** All that is said of a pack. */
export interface Judgement {
  readonly check: CheckResult;
  /** What is said of the scenes, once the tables have no fault. */
  readonly scenes: SceneCheck;
  readonly changes: readonly TableChanges[];
  readonly totals: readonly TotalRow[];
}

/** Of a pack that nobody has judged yet. */
export const UNJUDGED: Judgement = {
  check: { faults: [], warnings: [], pacts: null, glossaire: [] },
  scenes: { result: null, faults: [], warnings: [] },
  changes: [],
  totals: [],
};

/** Figures of the pack that changes are told against: read once. */
const figures = new WeakMap<Pack, Pacts | null>();

function figuresOf(base: Pack, known: KnownCodes | null): Pacts | null {
  const kept = figures.get(base);
  if (kept !== undefined) return kept;
  const read = base.tables.size === 0 ? null : checkPack(base, known, EMPTY_PACK).pacts;
  figures.set(base, read);
  return read;
}

/** Faults, scenes, changes and totals of a pack. Pure, and slow: it runs beside the page. */
export function judge({ known, cog, names }: JudgeGround, base: Pack, pack: Pack): Judgement {
  const check = checkPack(pack, known, base);
  const model = check.pacts && cog && names ? modelOf(check.pacts, cog, names) : null;
  return {
    check,
    scenes: checkScenes(pack, check.pacts, model),
    changes: changesInWords(base, pack),
    totals: totalRows(figuresOf(base, known), check.pacts),
  };
}
