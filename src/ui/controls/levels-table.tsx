import type { ControlsView } from '../../view/controls-view';
import type { Dispatch } from '../common/types';

interface Props {
  readonly limites: ControlsView['limites'];
  readonly mailles: ControlsView['mailles'];
  readonly dispatch: Dispatch;
}

/** One row a level: whether its boundaries are drawn, and whether a click selects its units. */
export function LevelsTable({ limites, mailles, dispatch }: Props) {
  return (
    <table className="levels">
      <caption className="group-title">Limites et sélection</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">Niveau</span>
          </th>
          <th scope="col">Limites</th>
          <th scope="col">Clic</th>
        </tr>
      </thead>
      <tbody>
        {mailles.map((maille) => {
          const limite = limites.find((row) => row.value === maille.value);
          return (
            <tr key={maille.value} className={maille.on ? 'level-on' : undefined}>
              <th scope="row">{maille.label}</th>
              <td>
                {limite ? (
                  <label className="hit" title={`Tracer les limites : ${limite.label}`}>
                    <span className="sr-only">Tracer les limites : {limite.label}</span>
                    <input
                      type="checkbox"
                      checked={limite.on}
                      onChange={(event) =>
                        dispatch({ kind: 'limite', level: limite.value, on: event.target.checked })
                      }
                    />
                  </label>
                ) : null}
              </td>
              <td>
                <label className="hit" title={`Un clic sélectionne : ${maille.label}`}>
                  <span className="sr-only">Un clic sélectionne : {maille.label}</span>
                  <input
                    type="radio"
                    name="maille"
                    checked={maille.on}
                    onChange={() => dispatch({ kind: 'maille', maille: maille.value })}
                  />
                </label>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
