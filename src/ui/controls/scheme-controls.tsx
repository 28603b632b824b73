import { Suspense } from 'react';
import type { MapTheme } from '../../theme/map-theme';
import type { ControlsView } from '../../view/controls-view';
import { late } from '../common/late';
import { Choices, Segments } from '../common/radios';
import type { Dispatch } from '../common/types';
import { Swatch } from '../legend/swatch';

const WaveStepper = late(() => import('./wave-stepper').then(({ WaveStepper: view }) => view));

/** France Travail: wave, and steps from wave to wave. */
export function Waves({ ft, dispatch }: { ft: NonNullable<ControlsView['ft']>; dispatch: Dispatch }) {
  return (
    <>
      <fieldset className="group">
        <legend>Vague</legend>
        <Choices
          name="vague"
          options={ft.vagues}
          onChoose={(vague) => dispatch({ kind: 'choose', change: { ft: { vague } } })}
        />
      </fieldset>
      {ft.pas.seule.length > 1 ? (
        <Suspense fallback={null}>
          <WaveStepper ft={ft} dispatch={dispatch} />
        </Suspense>
      ) : null}
    </>
  );
}

/** Both schemes crossed: unit and class. */
export function Coverage({
  couverture,
  dispatch,
}: {
  couverture: NonNullable<ControlsView['couverture']>;
  dispatch: Dispatch;
}) {
  return (
    <>
      <fieldset className="group">
        <legend>Unité</legend>
        <Segments
          name="unite"
          options={couverture.unites}
          onChoose={(unite) => dispatch({ kind: 'choose', change: { couverture: { unite } } })}
        />
      </fieldset>
      <fieldset className="group">
        <legend>Classe</legend>
        <Choices
          name="croisement"
          options={couverture.classes}
          onChoose={(classe) => dispatch({ kind: 'choose', change: { couverture: { classe } } })}
        />
      </fieldset>
    </>
  );
}

/** PTS: thématiques and publics. */
export function Pacts({
  pts,
  theme,
  dispatch,
}: {
  pts: NonNullable<ControlsView['pts']>;
  theme: MapTheme;
  dispatch: Dispatch;
}) {
  return (
    <>
      <fieldset className="group">
        <legend>Thématiques (toutes celles cochées)</legend>
        {pts.thematiques.map((row) => (
          <label key={row.value} className="check">
            <input type="checkbox" checked={row.on} onChange={() => dispatch(row.command)} />
            <Swatch swatch={{ kind: 'part', token: row.token, letter: row.letter }} theme={theme} />
            <span>{row.label}</span>
            <span className="amount quiet">{row.count}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="group">
        <legend>Publics cibles</legend>
        {pts.publics.map((row) => (
          <label key={row.value} className="check">
            <input type="checkbox" checked={row.on} onChange={() => dispatch(row.command)} />
            <span>{row.label}</span>
            <span className="amount quiet">{row.count}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
