import { useEffect, useState } from 'react';

interface Props {
  readonly address: string;
  readonly label: string;
  /** Id of the figures of the draft, which the page in the frame says that it has read. */
  readonly figures: string;
}

/** `unread`: the page is there, and has not said that it reads this draft. */
type Stage = 'coming' | 'unread' | 'read';

/**
 * The site in a frame, shown once it says that it has read the draft. An app that the browser has kept from before, or a
 * page that a link leads to, knows of no draft: its published figures would stand under the word « Brouillon ».
 */
export function DraftFrame({ address, label, figures }: Props) {
  const [page, setPage] = useState<HTMLElement | null>(null);
  const [stage, setStage] = useState<Stage>('coming');
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!page) return;
    const look = (): void => setStage(page.dataset.brouillon === figures ? 'read' : 'unread');
    look();
    const watch = new MutationObserver(look);
    watch.observe(page, { attributes: true, attributeFilter: ['data-brouillon'] });
    return () => watch.disconnect();
  }, [page, figures]);
  return (
    <>
      <p className="at-draft" role="status">
        <strong>Brouillon</strong>{' '}
        {stage === 'read' ? 'Ces chiffres ne sont pas publiés.' : 'L’aperçu se prépare…'}
      </p>
      {stage === 'unread' ? (
        <div className="at-draft">
          <p>
            Si rien ne vient, la page qui s’ouvre ici ne lit pas le brouillon&nbsp;: elle n’est pas montrée.
            Ce navigateur garde peut-être une version plus ancienne du site&nbsp;: ouvrez la carte, choisissez
            «&nbsp;Passer à la nouvelle version&nbsp;», puis revenez.
          </p>
          <button type="button" className="at-button" onClick={() => setTurn(turn + 1)}>
            Rouvrir l’aperçu
          </button>
        </div>
      ) : null}
      <iframe
        key={turn}
        src={address}
        title={`Brouillon\u00a0: ${label}`}
        data-read={stage === 'read' || undefined}
        onLoad={({ currentTarget }) => setPage(currentTarget.contentDocument?.documentElement ?? null)}
      />
    </>
  );
}
