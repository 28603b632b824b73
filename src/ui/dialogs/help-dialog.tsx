import { Fragment } from 'react';
import type { GlossaryTerm } from '../../domain/pacts';
import { Modal } from '../common/modal';
import { Choices } from '../common/radios';
import { OFF_SITE } from '../layout/off-site';

/** The acronyms, which come from a file of their own. */
type Terms =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly value: readonly GlossaryTerm[] }
  | { readonly kind: 'failed'; readonly retry: () => void };

function TermList({ terms }: { readonly terms: Terms }) {
  switch (terms.kind) {
    case 'waiting':
      return <p role="status">Le glossaire arrive…</p>;
    case 'failed':
      return (
        <p role="alert">
          Le glossaire n’a pas pu être chargé (réseau absent&nbsp;?).{' '}
          <button type="button" className="button" onClick={terms.retry}>
            Réessayer
          </button>
        </p>
      );
    case 'ready':
      return (
        <dl className="facts-dl facts-keys">
          {terms.value.map(({ sigle, nom, definition }) => (
            <Fragment key={sigle}>
              <dt>{sigle}</dt>
              <dd>
                {nom}. <span className="quiet">{definition}</span>
              </dd>
            </Fragment>
          ))}
        </dl>
      );
  }
}

interface Props {
  readonly terms: Terms;
  /** That the page works without network, once it does. */
  readonly offline: string | null;
  readonly onClose: () => void;
  /** True while the single key `?` opens this dialog; it can be switched off, for those who dictate. */
  readonly helpKey: boolean;
  readonly onHelpKey: (on: boolean) => void;
  /** How the map is drawn. */
  readonly engine: Engine;
  readonly onEngine: (engine: Engine) => void;
}

type Engine = 'auto' | 'svg' | 'webgl';
const ENGINES: readonly { readonly value: Engine; readonly label: string; readonly detail: string }[] = [
  {
    value: 'auto',
    label: 'Automatique',
    detail: 'accéléré là où une carte graphique et le réseau s’y prêtent',
  },
  { value: 'svg', label: 'Simple (SVG)', detail: 'rien d’autre à charger' },
  { value: 'webgl', label: 'Accéléré (WebGL)', detail: '440 ko de plus, mouvements plus fluides' },
];

/** What each of the readers can do, the keys, the acronyms, and what the map does not say. */
export function HelpDialog({ terms, offline, onClose, helpKey, onHelpKey, engine, onEngine }: Props) {
  return (
    <Modal title="Aide" onClose={onClose} wide>
      <h3>Lire la carte</h3>
      <p>
        Choisissez un thème dans les réglages. Un clic sur un territoire ouvre sa fiche ; Ctrl + clic en
        ajoute d’autres, pour les additionner et les comparer. Chaque chiffre s’ouvre sur sa source.
      </p>
      <p>
        Les montants sont ceux des <strong>actions citées en exemple</strong> : ce n’est pas le budget des
        pactes. Un montant partagé entre départements est compté une fois pour la région et dans aucun
        département. Une absence n’est pas un zéro.
      </p>
      <h3>Selon votre besoin</h3>
      <dl className="facts-dl">
        <dt>Préparer une décision</dt>
        <dd>
          filtrez par axe, thématique, vague ou public ; le bouton « Tableau » donne les mêmes chiffres que la
          carte, à l’euro
        </dd>
        <dt>Présenter en réunion</dt>
        <dd>repliez les réglages et la fiche par les languettes de leurs bords : la carte prend la place</dd>
        <dt>Publier ou envoyer une vue</dt>
        <dd>« Partager » donne un lien qui garde le thème, les filtres, la sélection et le cadrage</dd>
      </dl>
      <h3>Au clavier</h3>
      <dl className="facts-dl facts-keys">
        <dt>Tab</dt>
        <dd>passe d’un réglage, d’une liste ou de la carte au suivant</dd>
        <dt>Flèches, + et −</dt>
        <dd>sur la carte : déplacer, agrandir, réduire</dd>
        <dt>Tab, puis flèches</dt>
        <dd>
          arrêt suivant, « Territoires de la carte » : passer d’un territoire à son voisin ; Entrée ouvre la
          fiche, Ctrl + Entrée ajoute, Échap quitte
        </dd>
        <dt>Flèches</dt>
        <dd>dans les résultats de recherche et dans un groupe de choix : passer au suivant</dd>
        <dt>?</dt>
        <dd>
          ouvrir cette aide{' '}
          <label className="switch">
            <input type="checkbox" checked={helpKey} onChange={(event) => onHelpKey(event.target.checked)} />
            touche active
          </label>
        </dd>
        <dt>Ctrl + K</dt>
        <dd>aller à la recherche</dd>
        <dt>Échap</dt>
        <dd>fermer une fenêtre, ou revenir à la région entière</dd>
      </dl>
      <h3>Options</h3>
      <fieldset className="group">
        <legend>Dessin de la carte</legend>
        <Choices
          name="dessin"
          options={ENGINES.map((option) => ({ ...option, on: option.value === engine }))}
          onChoose={onEngine}
        />
        <p className="quiet">
          Toutes les fonctions sont les mêmes. Ce choix reste sur cet appareil, hors des liens.
        </p>
      </fieldset>
      {terms.kind === 'ready' && terms.value.length === 0 ? null : (
        <>
          <h3>Sigles</h3>
          <TermList terms={terms} />
        </>
      )}
      {offline ? <p>{offline}</p> : null}
      <p>
        Accessibilité : non conforme (aucun audit à ce jour).
        {OFF_SITE ? null : (
          <>
            {' '}
            Données ouvertes : dossier <a href="./donnees/">donnees</a> du site. Licences du code :{' '}
            <a href="./licences.txt">licences</a>.
          </>
        )}
      </p>
    </Modal>
  );
}
