import type { Vague } from '../../domain/deck/edition';
import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import type { ControlGroup, Walk } from '../../view/controls-view';
import { capital } from '../../view/text/grammar';
import { type WaveStep, waveSteps, wavesLabel } from '../../view/text/waves';

const walk = (value: string, label: string, steps: readonly WaveStep[]): Walk => ({
  value,
  label,
  steps: steps.map(({ vague, cumul, on }) => ({
    on,
    command: { kind: 'choose', change: { ft: { vague, cumul } } },
  })),
});

/** Wave, which the legend counts, and steps from wave to wave. */
export function franceTravailControls(model: Model, { ft }: ExplorerState): readonly ControlGroup[] {
  // One wave is no choice.
  const vagues: readonly (Vague | null)[] = [null, ...(model.vagues.length > 1 ? model.vagues : [])];
  const { cumul, seule } = waveSteps(model, ft);
  return [
    {
      kind: 'segments',
      name: 'vague',
      titre: 'Vague',
      options: vagues.map((vague) => ({
        value: String(vague),
        label: vague === null ? capital(wavesLabel(model)) : `Vague ${vague}`,
        on: ft.vague === vague && !ft.cumul,
        command: { kind: 'choose', change: { ft: { vague } } },
      })),
    },
    ...(seule.length > 1
      ? [
          {
            kind: 'walks',
            titre: 'Pas à pas',
            walks: [walk('cumul', 'Vagues cumulées', cumul), walk('seule', 'Une vague', seule)],
          } as const,
        ]
      : []),
  ];
}
