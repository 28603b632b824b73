import { useRef, useState } from 'react';
import { Modal } from '../common/modal';

interface Props {
  readonly link: string;
  /** What the link does not carry; `null` where it carries all. */
  readonly without: string | null;
  readonly onEmbed: () => void;
  readonly onClose: () => void;
}

/** Link of the live view: selectable text and a copy button; the way to its embed. */
export function ShareDialog({ link, without, onEmbed, onClose }: Props) {
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
      <button type="button" className="button button-main" onClick={copy}>
        Copier le lien
      </button>
      <p role="status">{status}</p>
      <button type="button" className="button" onClick={onEmbed}>
        Intégrer cette vue dans une page…
      </button>
      <p className="quiet">Le lien garde le thème, les filtres, la sélection et le cadrage.</p>
    </Modal>
  );
}
