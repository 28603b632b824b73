import type { Cog, CommuneNames } from '../../domain/cog';
import { buildModel, type Model } from '../../domain/model';
import type { Pacts } from '../../domain/pacts';
import { withNamedCommunes } from '../../load/named-communes';
import { type Pack, SCENES } from '../pack';
import { checkShow, type SceneResult, SHOW_FILE, scenesWithout } from './check-show';

export interface SceneCheck {
  readonly result: SceneResult | null;
  readonly faults: readonly string[];
  /** Axes that no scene tells. */
  readonly warnings: readonly string[];
}

/** The figures joined to the region, as the map joins them. */
export const modelOf = (pacts: Pacts, cog: Cog, names: CommuneNames): Model =>
  buildModel(pacts, withNamedCommunes(cog, names, pacts), names);

/** What the build says of the scenes of a pack; nothing while its tables have faults, for figures are named there. */
export function checkScenes(pack: Pack, pacts: Pacts | null, model: Model | null): SceneCheck {
  if (pacts === null || model === null) return { result: null, faults: [], warnings: [] };
  const text = pack.texts.get(SCENES);
  if (text === undefined)
    return {
      result: null,
      faults: [`${SHOW_FILE} : fichier absent. Attendu : ce fichier dans data/.`],
      warnings: [],
    };
  const result = checkShow(new TextEncoder().encode(text), pacts, () => model);
  return result.ok
    ? { result, faults: [], warnings: scenesWithout(pacts, result.show) }
    : { result, faults: result.faults, warnings: [] };
}
