import { Suspense } from 'react';
import type { MapTheme } from '../../theme/map-theme';
import type { ControlsView } from '../../view/controls-view';
import { late } from '../common/late';
import type { Dispatch } from '../common/types';
import { Swatch } from '../legend/swatch';

const WaveStepper = late(() => import('./wave-stepper').then(({ WaveStepper: view }) => view));

/** France Travail: wave, and steps from wave to wave. */
export function Waves({ ft, dispatch }: { ft: NonNullable<ControlsView['ft']>; dispatch: Dispatch }) {
  return (
    <>
      <fieldset className="group">
        <legend>Vague</legend>
        {ft.vagues.map((vague) => (
          <label
            key={String(vague.value)}
            className={vague.on ? 'choice choice-tall choice-on' : 'choice choice-tall'}
          >
            <input
              type="radio"
              name="vague"
              className="sr-input"
              checked={vague.on}
              onChange={() => dispatch({ kind: 'vague', vague: vague.value })}
            />
            <span>{vague.label}</span>
            <span className="choice-detail">{vague.detail}</span>
          </label>
        ))}
      </fieldset>
      <Suspense fallback={null}>
        <WaveStepper ft={ft} dispatch={dispatch} />
      </Suspense>
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
        <div className="segments">
          {couverture.unites.map((unite) => (
            <label key={unite.value} className={unite.on ? 'segment segment-on' : 'segment'}>
              <input
                type="radio"
                name="unite"
                className="sr-input"
                checked={unite.on}
                onChange={() => dispatch({ kind: 'couverture', change: { unite: unite.value } })}
              />
              {unite.label}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="group">
        <legend>Classe</legend>
        {couverture.classes.map((classe) => (
          <label
            key={String(classe.value)}
            className={classe.on ? 'choice choice-tall choice-on' : 'choice choice-tall'}
          >
            <input
              type="radio"
              name="croisement"
              className="sr-input"
              checked={classe.on}
              onChange={() => dispatch({ kind: 'couverture', change: { classe: classe.value } })}
            />
            <span>{classe.label}</span>
            {classe.detail ? <span className="choice-detail">{classe.detail}</span> : null}
          </label>
        ))}
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
            <input
              type="checkbox"
              checked={row.on}
              onChange={(event) =>
                dispatch({ kind: 'pts-thematique', id: row.value, on: event.target.checked })
              }
            />
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
            <input
              type="checkbox"
              checked={row.on}
              onChange={(event) => dispatch({ kind: 'pts-public', id: row.value, on: event.target.checked })}
            />
            <span>{row.label}</span>
            <span className="amount quiet">{row.count}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
