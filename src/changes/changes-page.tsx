import { useCallback, useEffect, useState } from 'react';
import type { VersionList } from '../load/versions/versions-json';
import { type Asked, askedIn, firstBefore, isAlone, missedIn, queryOf } from './asked';
import { ChangesReport } from './changes-report';
import { loadVersions, type Opened, openComparison } from './load-comparison';
import { MissedVersions, noneSaid } from './missed-versions';
import { VersionChoice } from './version-choice';

type Report =
  | { readonly kind: 'loading' }
  | { readonly kind: 'none'; readonly why: string }
  | { readonly kind: 'missed'; readonly sentences: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'opened'; readonly opened: Opened };

const failed = (error: unknown): Report => ({
  kind: 'failed',
  message: error instanceof Error ? error.message : String(error),
});

/** What has changed between two versions of the figures, or between one and what the site shows today. */
export function ChangesPage({ site }: { readonly site: string }) {
  const [list, setList] = useState<VersionList | null>(null);
  const [asked, setAsked] = useState<Asked>(() => askedIn(window.location.search));
  const [report, setReport] = useState<Report>({ kind: 'loading' });

  const reload = useCallback(() => {
    setReport({ kind: 'loading' });
    loadVersions().then(
      (found) => {
        setList(found);
        setAsked(({ de, a }) => ({ de: de ?? firstBefore(found.versions, found.derniere), a }));
      },
      (error: unknown) => setReport(failed(error)),
    );
  }, []);
  useEffect(reload, [reload]);

  const { de, a } = asked;
  useEffect(() => {
    if (list === null) return;
    const sentences = missedIn(window.location.search, list.versions);
    if (sentences.length > 0) {
      setReport({ kind: 'missed', sentences });
      return;
    }
    if (de === null || isAlone({ de, a }, list.versions, list.derniere)) {
      setReport({ kind: 'none', why: noneSaid(list) });
      return;
    }
    let live = true;
    setReport({ kind: 'loading' });
    openComparison(de, a).then(
      (opened) => live && setReport({ kind: 'opened', opened }),
      (error: unknown) => live && setReport(failed(error)),
    );
    return () => {
      live = false;
    };
  }, [list, de, a]);

  const choose = (next: Asked): void => {
    window.history.replaceState(null, '', queryOf(next));
    setAsked(next);
  };
  return (
    <div className="ch-page">
      <a className="skip" href="#contenu">
        Aller au contenu
      </a>
      <header className="ch-top">
        <a href="./">← Carte · {site}</a>
      </header>
      <main id="contenu" tabIndex={-1}>
        <h1>Ce qui a changé</h1>
        {list !== null && de !== null && report.kind !== 'missed' && report.kind !== 'none' ? (
          <VersionChoice list={list} asked={asked} onChoose={choose} />
        ) : null}
        <p role="status" className={report.kind === 'loading' || report.kind === 'none' ? '' : 'sr-only'}>
          {report.kind === 'loading'
            ? 'Lecture des chiffres…'
            : report.kind === 'none'
              ? report.why
              : report.kind === 'opened'
                ? 'Comparaison prête.'
                : ''}
        </p>
        {report.kind === 'failed' ? (
          <div role="alert" className="ch-fault">
            <p>{report.message}</p>
            <button type="button" className="button" onClick={reload}>
              Réessayer
            </button>
          </div>
        ) : null}
        {report.kind === 'missed' && list !== null ? (
          <MissedVersions sentences={report.sentences} list={list} />
        ) : null}
        {report.kind === 'opened' ? (
          <ChangesReport opened={report.opened} link={window.location.href} />
        ) : null}
      </main>
      <nav aria-label="Pages du site" className="ch-foot">
        <ul>
          <li>
            <a href="./tableaux.html">Tableaux</a>
          </li>
          <li>
            <a href="./donnees/">Données ouvertes</a>
          </li>
          <li>
            <a href="./mentions-legales.html">Mentions légales</a>
          </li>
          <li>
            <a href="./accessibilite.html">Accessibilité</a>
          </li>
        </ul>
      </nav>
    </div>
  );
}
