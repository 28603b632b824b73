import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import { PAGES } from '../../themes/pages';
import { partiesText, period, siteTitle } from '../text/copy';
import { capital, inWords } from '../text/grammar';
import { titleText, viewTitle } from '../title/view-title';

/**
 * Words that a scene may name as it names figures, so that the next edition does not leave the old one in its texts.
 * A capital in the name gives one to the word: `{Nombre.axes}` begins a sentence.
 */
const counts = ({ pacts }: Model): Readonly<Record<string, readonly [count: number, genre: 'f' | 'm']>> => ({
  axes: [pacts.axes.length, 'm'],
  volets: [pacts.enveloppes.length, 'm'],
  vagues: [pacts.vagues.length, 'f'],
  lignes: [new Set(pacts.franceTravail.map(({ libelleSupport }) => libelleSupport)).size, 'f'],
  perimetres: [pacts.franceTravail.length, 'm'],
  pactes: [pacts.pactesTerritoriaux.length, 'm'],
  appels: [pacts.appels.length, 'm'],
  parties: [pacts.parties.length, 'f'],
});

function wordOf(model: Model, name: string): string | null {
  const { edition } = model.pacts;
  const [first = '', second = ''] = name.split('.');
  switch (first) {
    case 'periode':
      return period(edition);
    case 'site':
      return siteTitle(edition);
    case 'titre':
      return edition.titre;
    case 'region':
      return model.cog.region.nom;
    case 'en-region':
      return edition.enRegion;
    case 'parties':
      return partiesText(model);
    case 'nombre': {
      const counted = Object.hasOwn(counts(model), second) ? counts(model)[second] : undefined;
      return counted ? inWords(...counted) : null;
    }
    case 'annee':
      return model.pacts.vagues.find(({ num }) => second === `vague${num}`)?.annee ?? null;
    default:
      return null;
  }
}

/** The word of a name such as `periode` or `nombre.axes`; `null` when there is none. */
export function sceneWord(model: Model, name: string): string | null {
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  const word = wordOf(model, small);
  return word === null || small === name ? word : capital(word);
}

/** `{conclusion}` of a scene with a map: what its view shows to be so, or its describing title where figures carry none. */
export const concluded = (model: Model, state: ExplorerState, text: string): string =>
  text.replaceAll(
    '{conclusion}',
    () => PAGES[state.theme].conclusion(model, state) ?? titleText(viewTitle(model, state)),
  );
