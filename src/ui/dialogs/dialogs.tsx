import { useRef, useState } from 'react';
import { Modal } from '../common/modal';

/** Link of the live view: selectable text and a copy button. */
export function ShareDialog({ link, onClose }: { readonly link: string; readonly onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [status, setStatus] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setStatus('Lien copié.');
    } catch {
      // Refused in a frame or over http: the text is selected, the reader copies it.
      field.current?.select();
      setStatus('Copie refusée par le navigateur : le lien est sélectionné, copiez-le avec Ctrl+C.');
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
      <button type="button" className="button button-main" onClick={copy}>
        Copier le lien
      </button>
      <p role="status">{status}</p>
      <p className="quiet">Le lien garde le thème, les filtres, la sélection et le cadrage.</p>
    </Modal>
  );
}

/** Keys, signs, and what the map does not say. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal title="Aide" onClose={onClose} wide>
      <h3>Lire la carte</h3>
      <p>
        Choisissez un thème à gauche. Un clic sur un territoire ouvre sa fiche ; Ctrl + clic en ajoute
        d’autres, pour les additionner et les comparer. Chaque chiffre s’ouvre sur sa source.
      </p>
      <p>
        Les montants sont ceux des <strong>actions citées en exemple</strong> : ce n’est pas le budget des
        pactes. Un montant partagé entre départements est compté une fois pour la région et dans aucun
        département. Une absence n’est pas un zéro.
      </p>
      <h3>Au clavier</h3>
      <dl className="facts-dl">
        <dt>Tab</dt>
        <dd>passe d’un réglage, d’une liste ou de la carte au suivant</dd>
        <dt>Flèches, + et −</dt>
        <dd>sur la carte : déplacer, agrandir, réduire</dd>
        <dt>/</dt>
        <dd>aller à la recherche</dd>
        <dt>Échap</dt>
        <dd>fermer une fenêtre, ou revenir à la région entière</dd>
      </dl>
      <h3>Sigles</h3>
      <dl className="facts-dl">
        <dt>PTS</dt>
        <dd>pacte territorial des solidarités</dd>
        <dt>EPCI</dt>
        <dd>établissement public de coopération intercommunale (communauté, métropole)</dd>
        <dt>MEL</dt>
        <dd>Métropole européenne de Lille</dd>
        <dt>RSA</dt>
        <dd>revenu de solidarité active</dd>
        <dt>ASE</dt>
        <dd>aide sociale à l’enfance</dd>
        <dt>AVIP</dt>
        <dd>à vocation d’insertion professionnelle</dd>
        <dt>NEET</dt>
        <dd>jeune ni en emploi, ni en études, ni en formation</dd>
        <dt>TZNR, FIPE, O2R, CEJ-JR</dt>
        <dd>
          Territoires zéro non-recours ; Fonds d’innovation pour la petite enfance ; Offre de repérage et de
          remobilisation ; Contrat d’engagement jeunes – jeunes en rupture
        </dd>
      </dl>
      <p>
        Accessibilité : non conforme (aucun audit à ce jour). Données ouvertes : dossier{' '}
        <a href="./donnees/LISEZMOI.txt">donnees</a> du site. Licences du code :{' '}
        <a href="./licences.txt">licences</a>.
      </p>
    </Modal>
  );
}
