import type { ControlsView } from '../../view/controls-view';
import { Bar } from '../common/bar';
import { Segments } from '../common/radios';
import type { Dispatch } from '../common/types';

/** Indicator, axe, thématique. */
export function Funding({
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
        <Segments
          name="indicateur"
          options={funding.indicators}
          onChoose={(indicator) => dispatch({ kind: 'choose', change: { funding: { indicator } } })}
        />
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
              onChange={() => dispatch({ kind: 'choose', change: { funding: { axe: axe.value } } })}
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
            if (kind === 's' && id) dispatch({ kind: 'choose', change: { funding: { sujet: id } } });
            else if (option)
              dispatch({
                kind: 'choose',
                change: { funding: { thematique: option.value, axe: option.axe } },
              });
            // Every thématique of the axe that is chosen, if one is.
            else
              dispatch({
                kind: 'choose',
                change: { funding: { axe: funding.axes.find((axe) => axe.on)?.value ?? null } },
              });
          }}
        >
          <option value="">Toutes</option>
          {funding.sujets.length > 0 ? (
            <optgroup label="Sujets présents dans plusieurs axes">
              {funding.sujets.map((option) => (
                <option key={option.value} value={`s:${option.value}`}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ) : null}
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
