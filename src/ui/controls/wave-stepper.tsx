import { useEffect, useState } from 'react';
import type { ControlsView } from '../../view/controls-view';
import { Segments } from '../common/radios';
import type { Dispatch } from '../common/types';

type Ft = NonNullable<ControlsView['ft']>;
type Wave = Ft['vagues'][number]['value'];

/** Milliseconds on each step while playing: long enough to read what the wave adds. */
const STEP_MS = 2600;

const MODES = [
  { value: 'cumul', label: 'Vagues cumulées' },
  { value: 'seule', label: 'Une vague' },
] as const;

const stillPreferred = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Walks from wave to wave, added up or one by one. With reduced motion nothing plays by itself: the steps are buttons
 * all the same.
 */
export function WaveStepper({ ft, dispatch }: { readonly ft: Ft; readonly dispatch: Dispatch }) {
  const waves = ft.vagues.flatMap(({ value }) => value ?? []);
  const [first = null] = waves;
  const current = ft.vagues.find((vague) => vague.on)?.value ?? null;
  const [mode, setMode] = useState<'cumul' | 'seule'>(
    current === null || current === first ? 'cumul' : 'seule',
  );
  const [playing, setPlaying] = useState(false);
  // `null` is every wave together.
  const steps: readonly Wave[] = mode === 'cumul' ? [first, null] : waves;
  const at = steps.indexOf(current);
  const go = (rank: number): void => {
    const wave = steps[rank];
    if (wave !== undefined) dispatch({ kind: 'vague', vague: wave });
  };
  useEffect(() => {
    if (!playing) return;
    const next = at + 1;
    if (next >= steps.length) {
      setPlaying(false);
      return;
    }
    const wave = steps[next];
    const timer = window.setTimeout(() => {
      if (wave !== undefined) dispatch({ kind: 'vague', vague: wave });
    }, STEP_MS);
    return () => window.clearTimeout(timer);
  }, [playing, at, steps, dispatch]);
  return (
    <fieldset className="group stepper">
      <legend>Pas à pas</legend>
      <Segments
        name="pas"
        options={MODES.map((option) => ({ ...option, on: option.value === mode }))}
        onChoose={(value) => {
          setMode(value);
          setPlaying(false);
          if (current !== first)
            dispatch({ kind: 'vague', vague: value === 'cumul' ? null : (waves.at(-1) ?? null) });
        }}
      />
      <div className="stepper-buttons">
        <button type="button" className="button" disabled={at === 0} onClick={() => go(at < 0 ? 0 : at - 1)}>
          ← Précédente
        </button>
        {stillPreferred() ? null : (
          <button
            type="button"
            className="button"
            aria-pressed={playing}
            onClick={() => {
              if (!playing) go(0);
              setPlaying(!playing);
            }}
          >
            {playing ? '❚❚ Pause' : '▶ Lecture'}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={at === steps.length - 1}
          onClick={() => go(at + 1)}
        >
          Suivante →
        </button>
      </div>
    </fieldset>
  );
}
