import type { Wave } from '../../domain/deck/edition';
import type { Model } from '../../domain/model';
import type { FtChoice } from '../../themes/france-travail/choice';
import { WAVE_CATEGORIES, type WaveCategory } from '../../tokens/design-tokens';
import { capital, inWords, joined } from './grammar';

/** Words and colours of the waves of the experimentation, whatever their number. */

/** Colour of a wave, by the rank that the data give it. */
export const waveToken = (model: Model, vague: number): WaveCategory =>
  WAVE_CATEGORIES[(model.wave.get(vague)?.couleur ?? vague) - 1] ?? WAVE_CATEGORIES[0];

/** "vagues 1 et 2", "vague 1". */
export const wavesLabel = ({ vagues }: Pick<Model, 'vagues'>): string =>
  `${vagues.length > 1 ? 'vagues' : 'vague'} ${joined(vagues.map(String))}`;

type Choice = Pick<FtChoice, 'vague' | 'cumul'>;

/** Whether a choice holds a wave. */
export const isAsked = ({ vague, cumul }: Choice, num: number): boolean =>
  vague === null || (cumul ? num <= vague : num === vague);

/** "vagues 1 et 2", "vague 2": those of a choice. */
export const askedWaves = ({ vagues }: Model, choice: Choice): string =>
  wavesLabel({ vagues: vagues.filter((num) => isAsked(choice, num)) });

/** One step of a walk through the waves. */
export interface WaveStep extends Choice {
  readonly on: boolean;
}

/** The two walks: added up from the first to all, and one wave at a time. */
export function waveSteps(
  { vagues }: Model,
  now: Choice,
): Readonly<Record<'cumul' | 'seule', readonly WaveStep[]>> {
  const step = (vague: number | null, cumul: boolean): WaveStep => ({
    vague,
    cumul,
    on: now.vague === vague && now.cumul === cumul,
  });
  return {
    cumul: vagues.map((vague, rank) =>
      step(rank === vagues.length - 1 ? null : vague, rank > 0 && rank < vagues.length - 1),
    ),
    seule: vagues.map((vague) => step(vague, false)),
  };
}

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

/** Public sources of the dates of the waves, in one sentence; empty when the data name none. */
export function waveSources({ pacts }: Model): string {
  const told = pacts.vagues.flatMap((wave) => {
    const dates = waveDates(wave)[0];
    return wave.reference === null || dates === undefined
      ? []
      : [`Vague ${wave.num} ${dates} (${wave.reference}).`];
  });
  return told.join(' ');
}

/** The wave after this one, every wave after the last: what a key of the show steps through. */
export function nextWave({ vagues }: Model, vague: number | null): number | null {
  if (vagues.length < 2) return null;
  return (vague === null ? vagues[0] : vagues[vagues.indexOf(vague) + 1]) ?? null;
}
