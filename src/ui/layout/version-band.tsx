import '../styles/later/versions.css';

interface Props {
  /** Which figures the view is fixed on. */
  readonly text: string;
  /** What is known of later ones; empty while nothing is. */
  readonly news: string;
  /** The same view on the latest figures. */
  readonly latestHref: string;
  /** What has changed since; `null` where nothing has, or where no other page opens. */
  readonly changesHref: string | null;
}

/** Says of a fixed view that it is fixed, for as long as it is on screen. */
export const VersionBand = ({ text, news, latestHref, changesHref }: Props) => (
  <aside className="version-band" aria-label="Version des chiffres">
    <p>
      <strong>Vue figée</strong>&nbsp;: {text}. <span role="status">{news}</span>
    </p>
    {changesHref === null ? null : <a href={changesHref}>Ce qui a changé</a>}
    <a href={latestHref}>Voir les derniers chiffres</a>
  </aside>
);
