import { coverageTotal } from '../../domain/extent';
import type { Model } from '../../domain/model';
import type { ExplorerState } from '../../state/explorer-state';
import type { Legend, LegendEntry } from '../../view/legend';
import {
  emphasisEntries,
  leftOutEntry,
  overlayEntries,
  pointEntry,
  precisionEntries,
  territories,
  uncoveredEntry,
} from '../../view/legend/entries';
import { schemeSigns } from '../../view/legend/signs';
import type { MapView } from '../../view/map-view';
import { shortCoverage } from '../../view/schemes/scheme-figures';
import { inhabitantsNote } from '../../view/text/copy';
import { plural } from '../../view/text/formats';
import { precisionFilter } from '../precisions';
import { CHOICE } from './choice';
import { NONE, UNSURE_FILL, UNSURE_LETTER } from './draw';
import { ptsLetters, ptsToken } from './letters';
import { atLeast, pactReading, TO_CHECK } from './reading';

export function ptsLegend(model: Model, state: ExplorerState, view: MapView): Legend {
  const reading = pactReading(model, state.pts);
  const { asked, unsure } = reading;
  const others = model.pacts.pactesTerritoriaux.filter((pact) => !asked.includes(pact));
  const filters = CHOICE.active(state).length > 1 ? 'à tous les filtres' : 'au filtre';
  const letters = ptsLetters(model);
  return {
    title: 'Thématiques des pactes',
    method: `Une pastille par thématique, dans l’ordre du support (une à trois). ${inhabitantsNote(model.pacts.edition)}`,
    entries: [
      ...(asked.length > 0
        ? [
            {
              id: 'pacte',
              label: others.length > 0 ? `Pacte territorial qui répond ${filters}` : 'Pacte territorial',
              swatch: { kind: 'fill', fill: { kind: 'category', category: 'pts' } } as const,
              keys: asked.map((pact) => `pts-${pact.id}`),
              count: `${atLeast(reading)}${shortCoverage(coverageTotal(model, asked))}`,
            },
          ]
        : []),
      ...(unsure.length > 0
        ? [
            {
              id: 'a-verifier',
              label: TO_CHECK,
              swatch: { kind: 'fill', fill: UNSURE_FILL, letter: UNSURE_LETTER } as const,
              keys: unsure.map((pact) => `pts-${pact.id}`),
              count: `${territories(unsure.length)}, non ${unsure.length > 1 ? 'comptés' : 'compté'}`,
            },
          ]
        : []),
      ...leftOutEntry(view, `Autre pacte (ne répond pas ${filters})`),
      ...model.pacts.ptsThematiques.flatMap((thematique, i): LegendEntry[] => {
        const rows = asked.filter((pact) => pact.thematiques.includes(thematique.id));
        const open = unsure.some((pact) => pact.thematiques.includes(thematique.id)) ? atLeast(reading) : '';
        const on = state.pts.thematiques.includes(thematique.id);
        // No pact on the map has this part.
        if (rows.length === 0) return [];
        return [
          {
            id: `pts-${thematique.id}`,
            label: thematique.titre,
            swatch: { kind: 'part', token: ptsToken(i), letter: letters.get(thematique.id) ?? '' },
            keys: rows.map((pact) => `pts-${pact.id}`),
            count: `${open}${plural(rows.length, 'pacte')}`,
            filter: {
              command: {
                kind: 'toggle',
                values: { pts: { thematiques: [thematique.id] } },
              },
              on,
            },
          },
        ];
      }),
      ...precisionEntries(
        view,
        precisionFilter(state.pts, (precisions) => ({ pts: { precisions } })),
      ),
      ...uncoveredEntry(model, view),
      ...overlayEntries(model, view),
      ...pointEntry(view),
      ...emphasisEntries(view),
    ],
    classing: null,
    signs: schemeSigns(model, NONE),
  };
}
