import { useEffect, useState } from 'react';
import { digestOfId } from '../../domain/versions/version';
import type { VersionList } from '../../load/versions/versions-json';
import type { LinkFigures } from '../../state/url/version-keys';
import { VersionBand } from '../../ui/layout/version-band';
import { bandNews } from '../../view/versions/band-news';
import { versionText } from '../../view/versions/version-words';
import type { Session } from '../common/session';
import type { Resources } from '../hooks/use-resources';
import { newsOf } from './site-versions';

interface Props {
  readonly session: Session;
  /** The versions that the site keeps now; `null` out of reach. */
  readonly load: () => Promise<VersionList | null>;
  /** Fetches other figures for the next load of the page. */
  readonly renew: () => Promise<void>;
  /** Address of the view on screen, on other figures. */
  readonly linkTo: (figures: LinkFigures) => string;
  /** Messages of the page; absent in somebody else’s, which is told of a fixed view and of nothing else. */
  readonly messages?: Pick<Resources, 'say' | 'unsay'>;
}

const LATEST = { fixed: null, made: null };

/** The page of what has changed since a version that the site keeps. */
const changesSince = (id: string): string => `./changements.html?de=${id}`;

/**
 * What a page says of its figures: that a fixed view is fixed, that those of a link have changed since, that the site has
 * newer ones.
 */
export function VersionWatch({ session, load, renew, linkTo, messages }: Props) {
  const { fixed, made } = session.link;
  const version = session.model.pacts.chiffres;
  const [list, setList] = useState<VersionList | null>(null);
  useEffect(() => {
    let live = true;
    void load().then((found) => live && setList(found));
    return () => {
      live = false;
    };
  }, [load]);
  const say = messages?.say;
  const own = version?.id;
  const latest = list?.derniere;
  // The view as it stands when the button is pressed.
  useEffect(() => {
    if (!say || own === undefined || fixed !== null || made === null || made === digestOfId(own)) return;
    const then = list?.versions.find(({ id }) => digestOfId(id) === made);
    say({
      id: 'chiffres-changes',
      text: then
        ? `Les chiffres ont changé depuis que ce lien a été fait\u00a0: il montrait les ${versionText(then)}.`
        : 'Les chiffres ont changé depuis que ce lien a été fait.',
      retry: then ? () => window.location.assign(linkTo({ fixed: then.id, made: null })) : null,
      retryLabel: 'Voir les chiffres d’alors',
      ...(then ? { more: { href: changesSince(then.id), label: 'Ce qui a changé' } } : {}),
    });
  }, [say, own, fixed, made, list, linkTo]);
  useEffect(() => {
    const news = list && newsOf(session, list);
    if (!say || !latest || !news) return;
    renew().then(
      () =>
        news === 'figures' &&
        say({
          id: 'nouveaux-chiffres',
          text: `De nouveaux chiffres sont en ligne\u00a0: ${versionText(latest)}.`,
          retry: () => window.location.reload(),
          retryLabel: 'Voir les nouveaux chiffres',
        }),
      () => {
        // Out of reach now: the next visit looks again.
      },
    );
  }, [say, session, list, latest, renew]);
  if (fixed === null || !version) return null;
  return (
    <VersionBand
      text={versionText(version)}
      news={latest === undefined ? '' : bandNews(version, latest)}
      latestHref={linkTo(LATEST)}
      changesHref={
        messages && latest && digestOfId(latest.id) !== digestOfId(version.id)
          ? changesSince(version.id)
          : null
      }
    />
  );
}
