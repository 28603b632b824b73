import { useEffect, useMemo, useState } from 'react';
import type { Show } from '../../../domain/show/scene';
import { FIGURES_FILE } from '../../../load/versions/figures';
import { versionFor } from '../../publish/versions';
import type { AtelierWork } from '../hooks/use-atelier';
import { DraftFrame } from '../preview/draft-frame';
import { draftFiles, loadGround } from './site-sources';

const VIEWS = [
  { id: 'carte', label: 'La carte', address: './' },
  { id: 'scenes', label: 'Les scènes', address: './?mode=presentation' },
  { id: 'cadre', label: 'La carte intégrée', address: './?mode=integration' },
] as const;

const EMPTY: Show = { titre: '', scenes: [] };
const why = (error: unknown): string =>
  error instanceof Error ? error.message : 'L’aperçu n’a pas pu s’ouvrir.';

/** The site itself on the draft, in a frame: what happens there leaves the draft alone. */
export function PreviewStep({ work }: { readonly work: AtelierWork }) {
  const { checked: pack, check, scenes, resources } = work;
  const [view, setView] = useState<(typeof VIEWS)[number]>(VIEWS[0]);
  const [files, setFiles] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { pacts, glossaire } = check;
  const draft = useMemo(() => versionFor(pack, { versions: [] }, null), [pack]);
  const show = scenes.result?.ok ? scenes.result.show : EMPTY;
  useEffect(() => {
    const { cog, names } = resources ?? {};
    if (!pacts || !cog || !names) return;
    let gone = false;
    setFiles(null);
    setFault(null);
    loadGround(cog, names)
      .then((ground) => draftFiles(ground, { version: draft, pacts, glossaire, show }))
      .then(
        ({ figures, shared }) => {
          if (!gone) setFiles(JSON.stringify({ ...Object.fromEntries(shared), [FIGURES_FILE]: figures }));
        },
        (error: unknown) => {
          if (!gone) setFault(why(error));
        },
      );
    return () => {
      gone = true;
    };
  }, [resources, pacts, glossaire, show, draft]);
  if (!pacts)
    return (
      <p className="at-note at-note-warn">
        L’aperçu viendra quand les tableaux n’auront plus de faute. Vos changements restent dans l’atelier.
      </p>
    );
  return (
    <>
      <fieldset className="at-buttons">
        <legend className="sr-only">Ce qui est montré</legend>
        {VIEWS.map((one) => (
          <button
            key={one.id}
            type="button"
            className="at-button"
            aria-pressed={one.id === view.id}
            onClick={() => setView(one)}
          >
            {one.label}
          </button>
        ))}
      </fieldset>
      {scenes.faults.length > 0 && view.id === 'scenes' ? (
        <p className="at-note at-note-warn">
          Les scènes ont des fautes&nbsp;: elles viendront une fois corrigées.
        </p>
      ) : null}
      {fault === null ? null : (
        <p className="at-note at-note-warn" role="alert">
          {fault} Vos changements restent dans l’atelier.
        </p>
      )}
      <div className="at-preview">
        {files === null ? (
          <p className="at-draft" role="status">
            <strong>Brouillon</strong> L’aperçu se prépare…
          </p>
        ) : (
          <>
            <script type="application/json" id="brouillon">
              {files}
            </script>
            <DraftFrame
              key={`${view.id} ${draft.id} ${files.length}`}
              address={view.address}
              label={view.label}
              figures={draft.id}
            />
          </>
        )}
      </div>
    </>
  );
}
