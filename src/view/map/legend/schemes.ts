import { coverageTotal } from '../../../domain/extent';
import type { Model } from '../../../domain/model';
import type { Precision } from '../../../domain/pacts';
import { waveAdds } from '../../../domain/schemes/waves';
import type { ExplorerState } from '../../../state/explorer-state';
import type { FtChoice } from '../../../themes/france-travail/choice';
import type { PtsChoice } from '../../../themes/pactes-territoriaux/choice';
import type { Legend, LegendEntry, LegendFilter } from '../../legend';
import type { MapView } from '../../map-view';
import { cogLabel, inhabitantsNote } from '../../text/copy';
import { GAP, plural } from '../../text/formats';
import { capital, inWords } from '../../text/grammar';
import { isAsked, waveSources, waveToken } from '../../text/waves';
import { signsOf } from '../legend-signs';
import { ftMatches, pactMatches, ptsLetters, ptsToken } from '../map-marks';
import {
  emphasisEntries,
  leftOutEntry,
  overlayEntries,
  pointEntry,
  precisionEntries,
  shortCoverage,
  uncoveredEntry,
} from './entries';

const toggled = <T>(list: readonly T[], value: T): readonly T[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value];

const precisionFilter =
  (kind: 'ft' | 'pts', { precisions }: FtChoice | PtsChoice) =>
  (precision: Precision): LegendFilter => ({
    command: { kind: 'choose', change: { [kind]: { precisions: toggled(precisions, precision) } } },
    on: precisions.includes(precision),
  });

/** "Onze lignes du support, treize périmètres": three perimeters may share a line. */
function linesText({ pacts: { franceTravail } }: Model): string {
  const lines = new Set(franceTravail.map(({ libelleSupport }) => libelleSupport)).size;
  const perimeters = franceTravail.length;
  return `${capital(inWords(lines, 'f'))} ${lines > 1 ? 'lignes' : 'ligne'} du support, ${inWords(perimeters)} ${perimeters > 1 ? 'périmètres' : 'périmètre'}`;
}

export function ftLegend(model: Model, state: ExplorerState, view: MapView): Legend {
  // Counts stay those of the wave, asked for or not; the other filters hold.
  const chosen = model.pacts.franceTravail.filter((row) => ftMatches(row, { ...state.ft, vague: null }));
  const entries: LegendEntry[] = model.pacts.vagues.flatMap(({ num: vague, annee }, rank) => {
    const rows = chosen.filter((territory) => territory.vague === vague);
    const alone = state.ft.vague === vague && !state.ft.cumul;
    const asked = isAsked(state.ft, vague);
    // Nothing of this wave answers the other filters: nothing of it is on the map.
    if (asked && rows.length === 0) return [];
    return [
      {
        id: `vague-${vague}`,
        label: `Vague ${vague}${GAP}: ${annee}${asked ? '' : ' (contour seul)'}`,
        swatch: asked
          ? { kind: 'fill', fill: { kind: 'category', category: waveToken(model, vague) } }
          : { kind: 'left-out' },
        keys: rows.filter((row) => ftMatches(row, state.ft)).map((territory) => `ft-${territory.id}`),
        count: `${rank === 0 ? '' : 'ajoute '}${shortCoverage(waveAdds(model, vague, chosen))}`,
        filter: {
          command: { kind: 'choose', change: { ft: { vague: alone ? null : vague } } },
          on: alone,
        },
      } satisfies LegendEntry,
    ];
  });
  const ofOtherWaves = new Set(
    model.pacts.franceTravail.filter(({ vague }) => !isAsked(state.ft, vague)).map(({ id }) => `ft-${id}`),
  );
  return {
    title: 'Vagues de l’expérimentation',
    method: `${linesText(model)}${GAP}; communes entières, ${cogLabel(model.pacts.edition)}. ${inhabitantsNote(model.pacts.edition)} ${waveSources(model)}`,
    entries: [
      ...entries,
      ...leftOutEntry(
        { ...view, areas: view.areas.filter(({ key }) => !ofOtherWaves.has(key)) },
        'Ne répond pas au filtre',
      ),
      ...pointEntry(view),
      ...precisionEntries(view, precisionFilter('ft', state.ft)),
      ...uncoveredEntry(model, view),
      ...overlayEntries(model, view),
      ...emphasisEntries(view),
    ],
    classing: null,
    signs: signsOf('france-travail'),
  };
}

export function ptsLegend(model: Model, state: ExplorerState, view: MapView): Legend {
  const asked = model.pacts.pactesTerritoriaux.filter((pact) => pactMatches(pact, state.pts));
  const others = model.pacts.pactesTerritoriaux.filter((pact) => !asked.includes(pact));
  const letters = ptsLetters(model);
  return {
    title: 'Thématiques des pactes',
    method: `Une pastille par thématique, dans l’ordre du support (une à trois). ${inhabitantsNote(model.pacts.edition)}`,
    entries: [
      ...(asked.length > 0
        ? [
            {
              id: 'pacte',
              label: others.length > 0 ? 'Pacte territorial retenu' : 'Pacte territorial',
              swatch: { kind: 'fill', fill: { kind: 'category', category: 'pts' } } as const,
              keys: asked.map((pact) => `pts-${pact.id}`),
              count: shortCoverage(coverageTotal(model, asked)),
            },
          ]
        : []),
      ...leftOutEntry(view, 'Autre pacte (ne répond pas au filtre)'),
      ...model.pacts.ptsThematiques.flatMap((thematique, i): LegendEntry[] => {
        const rows = asked.filter((pact) => pact.thematiques.includes(thematique.id));
        const on = state.pts.thematiques.includes(thematique.id);
        // No pact on the map has this part.
        if (rows.length === 0) return [];
        return [
          {
            id: `pts-${thematique.id}`,
            label: thematique.titre,
            swatch: { kind: 'part', token: ptsToken(i), letter: letters.get(thematique.id) ?? '' },
            keys: rows.map((pact) => `pts-${pact.id}`),
            count: plural(rows.length, 'pacte'),
            filter: {
              command: {
                kind: 'choose',
                change: { pts: { thematiques: toggled(state.pts.thematiques, thematique.id) } },
              },
              on,
            },
          },
        ];
      }),
      ...precisionEntries(view, precisionFilter('pts', state.pts)),
      ...uncoveredEntry(model, view),
      ...overlayEntries(model, view),
      ...pointEntry(view),
      ...emphasisEntries(view),
    ],
    classing: null,
    signs: signsOf('pactes-territoriaux'),
  };
}
