import type { MapTheme } from '../../theme/map-theme';
import type { ControlsView } from '../../view/controls-view';
import { Bar } from '../common/bar';
import type { Dispatch } from '../common/types';
import { Swatch } from '../legend/swatch';
import { LevelsTable } from './levels-table';

interface Props {
  readonly controls: ControlsView;
  readonly theme: MapTheme;
  readonly dispatch: Dispatch;
}

function Themes({ controls, dispatch }: Omit<Props, 'theme'>) {
  return (
    <fieldset className="group">
      <legend>Thème</legend>
      {controls.themes.map((theme) => (
        <label key={theme.value} className={theme.on ? 'choice choice-on' : 'choice'}>
          <input
            type="radio"
            name="theme"
            className="sr-input"
            checked={theme.on}
            onChange={() => dispatch({ kind: 'theme', theme: theme.value })}
          />
          {theme.label}
        </label>
      ))}
    </fieldset>
  );
}

function Funding({
  funding,
  dispatch,
}: {
  funding: NonNullable<ControlsView['funding']>;
  dispatch: Dispatch;
}) {
  const thematique = funding.thematiques.flatMap((group) => group.options).find((option) => option.on);
  const sujet = funding.sujets.find((option) => option.on);
  const value = thematique ? `t:${thematique.value}` : sujet ? `s:${sujet.value}` : '';
  return (
    <>
      <fieldset className="group">
        <legend>Indicateur</legend>
        <div className="segments">
          {funding.indicators.map((indicator) => (
            <label key={indicator.value} className={indicator.on ? 'segment segment-on' : 'segment'}>
              <input
                type="radio"
                name="indicateur"
                className="sr-input"
                checked={indicator.on}
                onChange={() => dispatch({ kind: 'indicator', indicator: indicator.value })}
              />
              {indicator.label}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="group">
        <legend>Axe</legend>
        {funding.axes.map((axe) => (
          <label key={String(axe.value)} className={axe.on ? 'axe axe-on' : 'axe'}>
            <input
              type="radio"
              name="axe"
              className="sr-input"
              checked={axe.on}
              onChange={() => dispatch({ kind: 'axe', axe: axe.value })}
            />
            <span className="axe-line">
              <span>{axe.label}</span>
              <span className="amount">{axe.figure.text}</span>
            </span>
            <Bar ratio={axe.ratio} />
          </label>
        ))}
      </fieldset>
      <div className="group">
        <label className="group-title" htmlFor="thematique">
          Thématique
        </label>
        <select
          id="thematique"
          value={value}
          onChange={(event) => {
            const [kind, id] = event.target.value.split(':');
            const option = funding.thematiques
              .flatMap((group) => group.options)
              .find((row) => row.value === id);
            if (kind === 's' && id) dispatch({ kind: 'sujet', sujet: id });
            else if (option) dispatch({ kind: 'thematique', thematique: option.value, axe: option.axe });
            // Every thématique of the axe that is chosen, if one is.
            else dispatch({ kind: 'axe', axe: funding.axes.find((axe) => axe.on)?.value ?? null });
          }}
        >
          <option value="">Toutes</option>
          <optgroup label="Sujets présents dans plusieurs axes">
            {funding.sujets.map((option) => (
              <option key={option.value} value={`s:${option.value}`}>
                {option.label}
              </option>
            ))}
          </optgroup>
          {funding.thematiques.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map((option) => (
                <option key={option.value} value={`t:${option.value}`}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
    </>
  );
}

function Waves({ ft, dispatch }: { ft: NonNullable<ControlsView['ft']>; dispatch: Dispatch }) {
  return (
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
  );
}

function Pacts({
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

/** Left column: theme, its choices, boundaries and what a click selects. */
export function Controls({ controls, theme, dispatch }: Props) {
  return (
    <section className="controls" aria-label="Réglages de la carte">
      <Themes controls={controls} dispatch={dispatch} />
      {controls.funding ? <Funding funding={controls.funding} dispatch={dispatch} /> : null}
      {controls.ft ? <Waves ft={controls.ft} dispatch={dispatch} /> : null}
      {controls.pts ? <Pacts pts={controls.pts} theme={theme} dispatch={dispatch} /> : null}
      <LevelsTable limites={controls.limites} mailles={controls.mailles} dispatch={dispatch} />
      <fieldset className="group">
        <legend>Superposer</legend>
        {controls.overlays.map((row) => (
          <label key={row.value} className="check">
            <input
              type="checkbox"
              checked={row.on}
              onChange={(event) =>
                dispatch({ kind: 'overlay', overlay: row.value, on: event.target.checked })
              }
            />
            {row.label}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
