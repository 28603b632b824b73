import { type ReactNode, useRef, useState } from 'react';
import { Modal } from '../common/modal';
import { LinkFiguresChoice } from './link-figures';

interface Props {
  /** Follows the latest figures. */
  readonly link: string;
  /** Holds the figures on screen, and which they are; `null` where they have no name to be held by. */
  readonly fixed: { readonly link: string; readonly figures: string } | null;
  /** The page itself is fixed: so is the link that is offered first. */
  readonly startsFixed: boolean;
  /** What the link does not carry; `null` where it carries all. */
  readonly without: string | null;
  /** The link as a code, with which figures it shows. */
  readonly code: (link: string, figures: string) => ReactNode;
  readonly onEmbed: () => void;
  readonly onClose: () => void;
}

/** In the place of a link that would lead nobody anywhere. */
export const NoAddress = ({ onClose }: Pick<Props, 'onClose'>) => (
  <Modal title="Partager cette vue" onClose={onClose}>
    <p>
      Cette page est un fichier ouvert sur ce poste&nbsp;: elle n’a pas d’adresse qui mène d’autres à cette
      vue. Envoyez le fichier lui-même, ou une image, un tableau, une page par «&nbsp;Exporter&nbsp;».
    </p>
  </Modal>
);

/** Link of the live view: selectable text and a copy button; the way to its embed. */
export function ShareDialog({ link: live, fixed, startsFixed, without, code, onEmbed, onClose }: Props) {
  const [held, setHeld] = useState(startsFixed && fixed !== null);
  const link = held && fixed ? fixed.link : live;
  const field = useRef<HTMLInputElement>(null);
  const [status, setStatus] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setStatus('Lien copié.');
    } catch {
      // Refused in a frame or over http: the text is selected, the reader copies it.
      field.current?.select();
      setStatus('Copie refusée par le navigateur : le lien est sélectionné, copiez-le avec Ctrl+C.');
    }
  };
  return (
    <Modal title="Partager cette vue" onClose={onClose}>
      <label htmlFor="lien-vue">Lien de la vue affichée</label>
      <input
        id="lien-vue"
        ref={field}
        type="text"
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
      />
      {without === null ? null : <p>{without}</p>}
      <LinkFiguresChoice figures={fixed?.figures ?? null} fixed={held} onFixed={setHeld} />
      <button type="button" className="button button-main" onClick={copy}>
        Copier le lien
      </button>
      <p role="status">{status}</p>
      {code(link, held && fixed ? `figée sur les ${fixed.figures}` : 'avec les derniers chiffres publiés')}
      <button type="button" className="button" onClick={onEmbed}>
        Intégrer cette vue dans une page…
      </button>
      <p className="quiet">Le lien garde le thème, les filtres, la sélection et le cadrage.</p>
    </Modal>
  );
}
