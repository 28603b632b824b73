import { useId, useRef, useState } from 'react';
import { localDay } from '../../../domain/versions/version';
import type { Pack } from '../../pack';
import { keepCommand, tablesFolder } from '../../publish/keeper';
import { nameFault, publishedSince, versionFor } from '../../publish/versions';
import { archivedNameSaid, publishedSaid } from '../../words/publish-said';
import type { AtelierWork } from '../hooks/use-atelier';
import { give } from './give';
import { loadVersions, publicationSources } from './site-sources';
import { siteZip } from './site-zip';

/** What leaves: its content goes over the files of the site. */
const ARCHIVE = 'publication.zip';
const today = (): string => localDay(new Date());
const why = (error: unknown): string =>
  error instanceof Error ? error.message : 'La publication n’a pas pu être écrite.';

/** The files to copy over those of the host: what publishes, without any other tool. */
export function PublishCard({ work }: { readonly work: AtelierWork }) {
  const { checked, checking, check, scenes, resources } = work;
  const [nom, setNom] = useState('');
  const [note, setNote] = useState('');
  const [day, setDay] = useState(today);
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [command, setCommand] = useState<string | null>(null);
  /** Packs that have gone out in this visit: finding them on the site is no news. */
  const gone = useRef<readonly Pack[]>([]);
  /** What has been told to be lost, and is then taken back all the same if it is asked again. */
  const warned = useRef('');
  const id = useId();
  const { pacts, glossaire } = check;
  const show = scenes.result?.ok ? scenes.result.show : null;
  const { cog, names } = resources ?? {};
  // The pack at the top of the repository has no name of its own in browsers.
  const region =
    document.documentElement.dataset.espace === undefined ? null : (pacts?.edition.region ?? null);
  const publish = async (): Promise<void> => {
    if (!pacts || !show || !cog || !names) return;
    setSaid('Lecture de ce que le site garde déjà…');
    setBusy(true);
    setCommand(null);
    try {
      const site = await loadVersions();
      const named = { day, nom, note };
      const version = versionFor(checked, site, named);
      const kept = site.versions.some((one) => one.id === version.id);
      const fault = kept ? null : nameFault(site, named);
      if (fault !== null) {
        setSaid(fault);
        return;
      }
      const since = publishedSince(site, [work.state.base, ...gone.current]);
      if (since !== null && work.resources?.published.tables.size && warned.current !== since.id) {
        warned.current = since.id;
        setSaid(publishedSaid(since));
        return;
      }
      const draft = { version, pacts, glossaire, show };
      const { zip, undrawn } = await siteZip(
        await publicationSources(checked, cog, names, draft, site),
        setSaid,
      );
      give(zip, 'application/zip', ARCHIVE);
      work.taken(checked, 'all');
      gone.current = [...gone.current, checked];
      setCommand(keepCommand(version, region));
      setSaid(
        `${ARCHIVE} est dans vos téléchargements\u00a0: version «\u00a0${version.nom}\u00a0» (${version.id}). Décompressez-le, et copiez tout ce qu’il contient par-dessus les fichiers du site, en remplaçant ceux qui portent le même nom.${undrawn === 0 ? '' : ' Ce navigateur n’a pas dessiné les images de partage\u00a0: celles du site gardent les chiffres d’avant.'}${kept ? archivedNameSaid(version, nom) : ''}`,
      );
    } catch (error) {
      setSaid(why(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <li>
      <h3>Le site à jour, pour publier</h3>
      <p>
        Copiés par-dessus ceux de l’hôte, ces fichiers changent les chiffres partout&nbsp;: carte, scènes,
        tableaux, pages des territoires, images de partage et données ouvertes, sans rien construire. Les
        versions déjà publiées restent&nbsp;: les liens figés tiennent.
      </p>
      {pacts && show ? (
        <>
          <div className="at-whole">
            <label htmlFor={`${id}-nom`}>Nom de cette version</label>
            <input
              id={`${id}-nom`}
              type="text"
              value={nom}
              placeholder="comité du 12 juin 2026"
              onChange={({ currentTarget }) => setNom(currentTarget.value)}
            />
          </div>
          <div className="at-whole">
            <label htmlFor={`${id}-jour`}>Date</label>
            <input
              id={`${id}-jour`}
              type="date"
              value={day}
              onChange={({ currentTarget }) => setDay(currentTarget.value)}
            />
          </div>
          <div className="at-whole">
            <label htmlFor={`${id}-note`}>Note, si besoin</label>
            <input
              id={`${id}-note`}
              type="text"
              value={note}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
            />
          </div>
          <div className="at-buttons">
            <button
              type="button"
              className="at-button at-button-main"
              disabled={checking || busy}
              onClick={() => void publish()}
            >
              Enregistrer {ARCHIVE}
            </button>
          </div>
          <p role="status">{said}</p>
          {command === null ? null : (
            <p>
              La prochaine construction du site part de son dépôt&nbsp;: une version que le dépôt n’a pas
              disparaît alors, avec ses liens figés. Envoyez pacte.zip à qui tient le dépôt, avec cette
              commande, à lancer une fois ses fichiers mis dans <code>{tablesFolder(region)}</code>&nbsp;:{' '}
              <code className="at-command">{command}</code>
            </p>
          )}
        </>
      ) : (
        <p className="quiet">Il viendra quand ni les tableaux ni les scènes n’auront plus de faute.</p>
      )}
    </li>
  );
}
