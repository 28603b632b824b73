import type { Wave } from '../../domain/deck/edition';
import type { Model } from '../../domain/model';
import type { CategoryToken } from '../map-view';
import { capital, inWords, joined } from './grammar';

/** Words and colours of the waves of the experimentation, whatever their number. */

const TOKENS: readonly CategoryToken[] = ['vague-1', 'vague-2', 'vague-3', 'vague-4', 'vague-5', 'vague-6'];

/** Colour of a wave, by the rank that the data give it. */
export const waveToken = (model: Model, vague: number): CategoryToken =>
  TOKENS[(model.wave.get(vague)?.couleur ?? vague) - 1] ?? 'vague-1';

/** "vagues 1 et 2", "vague 1". */
export const wavesLabel = ({ vagues }: Model): string =>
  `${vagues.length > 1 ? 'vagues' : 'vague'} ${joined(vagues.map(String))}`;

/** "Les deux vagues", for a button that shows them all. */
export const allWaves = ({ vagues }: Model): string => capital(`les ${inWords(vagues.length)} vagues`);

/** When a wave was announced and has started; empty when the data do not say. */
export function waveDates(wave: Wave | undefined): readonly string[] {
  const dates = [
    wave?.annonce == null ? [] : `annoncée ${wave.annonce}`,
    wave?.demarrage == null ? [] : `démarrée ${wave.demarrage}`,
  ].flat();
  return dates.length === 0 ? [] : [dates.join(', ')];
}

/** The wave after this one, every wave after the last: what a key of the show steps through. */
export function nextWave({ vagues }: Model, vague: number | null): number | null {
  if (vagues.length < 2) return null;
  return (vague === null ? vagues[0] : vagues[vagues.indexOf(vague) + 1]) ?? null;
}
