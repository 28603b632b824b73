import { digestOfId, type Version } from '../../domain/versions/version';
import { versionText } from './version-words';

/** What a fixed view says of what the site shows: newer only where its day is later, for a site may be put back. */
export function bandNews(shown: Version, latest: Version): string {
  if (digestOfId(latest.id) === digestOfId(shown.id)) return 'Ce sont les derniers publiés.';
  const newer = latest.date !== null && shown.date !== null && latest.date > shown.date;
  return `${newer ? 'De plus récents sont publiés' : 'Le site en montre d’autres'}\u00a0: ${versionText(latest)}.`;
}
