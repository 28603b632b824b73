import type { ReactNode } from 'react';
import { Modal } from '../common/modal';
import { KEY_HELP } from './show-keys';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly onPress: () => void;
}

interface Props {
  readonly actions: readonly MenuAction[];
  readonly characterKeys: boolean;
  readonly onCharacterKeys: (on: boolean) => void;
  /** Address of the explorer on the view that is on screen. */
  readonly leaveHref: string;
  /** What happened, for the reader: a refused window, a file that is no show… */
  readonly status: readonly string[];
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** All that a presenter may want between two scenes, and the keys. */
export function ShowMenu({
  actions,
  characterKeys,
  onCharacterKeys,
  leaveHref,
  status,
  onClose,
  children,
}: Props) {
  return (
    <Modal title="Présentation" onClose={onClose} wide>
      <div className="show-menu">
        <div className="menu-actions">
          {actions.map(({ id, label, onPress }) => (
            <button key={id} type="button" className="show-button" onClick={onPress}>
              {label}
            </button>
          ))}
          {children}
          <a className="show-button" href={leaveHref}>
            Quitter la présentation
          </a>
          <label className="menu-check">
            <input
              type="checkbox"
              checked={characterKeys}
              onChange={(event) => onCharacterKeys(event.target.checked)}
            />
            Raccourcis d’une seule touche (lettres, chiffres, signes)
          </label>
          <div role="status">
            {status.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </div>
        <section aria-labelledby="titre-touches">
          <h3 id="titre-touches">Touches</h3>
          <dl className="menu-keys">
            {KEY_HELP.map(([keys, what]) => (
              <div key={keys}>
                <dt>{keys}</dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  );
}
