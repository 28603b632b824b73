import { coverageTotal } from '../../../domain/extent';
import type { Model } from '../../../domain/model';
import type { Precision } from '../../../domain/pacts';
import { waveAdds } from '../../../domain/schemes/waves';
import type { ExplorerState, FtChoice, PtsChoice } from '../../../state/explorer-state';
import type { Legend, LegendEntry, LegendFilter } from '../../legend';
import type { MapView } from '../../map-view';
import { cogLabel } from '../../text/copy';
import { GAP, plural } from '../../text/formats';
import { capital, inWords } from '../../text/grammar';
import { isAsked, waveToken } from '../../text/waves';
import { SIGNS } from '../legend-signs';
import { ftMatches, pactMatches, ptsLetter, ptsToken } from '../map-marks';
import { absenceEntries, overlayEntries, pointEntry, precisionEntries, shortCoverage } from './entries';

const toggled = (list: readonly Precision[], value: Precision): readonly Precision[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value];

const precisionFilter =
  (kind: 'ft' | 'pts', { precisions }: FtChoice | PtsChoice) =>
  (precision: Precision): LegendFilter => ({
    command: { kind, change: { precisions: toggled(precisions, precision) } },
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
    return [
      {
        id: `vague-${vague}`,
        label: `Vague ${vague}${GAP}: ${annee}${asked ? '' : ' (non affichée)'}`,
        swatch: {
          kind: 'fill',
          fill: asked ? { kind: 'category', category: waveToken(model, vague) } : { kind: 'land' },
        },
        keys: rows.filter((row) => ftMatches(row, state.ft)).map((territory) => `ft-${territory.id}`),
        count: `${rank === 0 ? '' : 'ajoute '}${shortCoverage(waveAdds(model, vague, chosen))}`,
        filter: {
          command: { kind: 'vague', vague: alone ? null : vague },
          on: alone,
        },
      } satisfies LegendEntry,
    ];
  });
  return {
    title: 'Vagues de l’expérimentation',
    method: `${linesText(model)}${GAP}; communes entières, ${cogLabel(model.pacts.edition)}.`,
    entries: [
      ...entries,
      ...pointEntry(view),
      ...precisionEntries(view, precisionFilter('ft', state.ft)),
      ...absenceEntries(view.areas, false),
      ...overlayEntries(view, state.theme),
    ],
    classing: null,
    signs: SIGNS,
  };
}

export function ptsLegend(model: Model, state: ExplorerState, view: MapView): Legend {
  const asked = model.pacts.pactesTerritoriaux.filter((pact) => pactMatches(pact, state.pts));
  const others = model.pacts.pactesTerritoriaux.filter((pact) => !asked.includes(pact));
  return {
    title: 'Thématiques des pactes',
    method: 'Une pastille par thématique, dans l’ordre du support (une à trois).',
    entries: [
      {
        id: 'pacte',
        label: 'Pacte territorial retenu',
        swatch: { kind: 'fill', fill: { kind: 'category', category: 'pts' } },
        keys: asked.map((pact) => `pts-${pact.id}`),
        count: shortCoverage(coverageTotal(model, asked)),
      },
      ...(others.length > 0
        ? [
            {
              id: 'autre-pacte',
              label: 'Autre pacte (ne répond pas au filtre)',
              swatch: { kind: 'fill', fill: { kind: 'land' } } as const,
              keys: others.map((pact) => `pts-${pact.id}`),
              count: plural(others.length, 'pacte'),
            },
          ]
        : []),
      ...model.pacts.ptsThematiques.map((thematique, i): LegendEntry => {
        const rows = asked.filter((pact) => pact.thematiques.includes(thematique.id));
        return {
          id: `pts-${thematique.id}`,
          label: thematique.titre,
          swatch: { kind: 'part', token: ptsToken(i), letter: ptsLetter(model, thematique.id) },
          keys: rows.map((pact) => `pts-${pact.id}`),
          count: plural(rows.length, 'pacte'),
          filter: {
            command: {
              kind: 'pts-thematique',
              id: thematique.id,
              on: !state.pts.thematiques.includes(thematique.id),
            },
            on: state.pts.thematiques.includes(thematique.id),
          },
        };
      }),
      ...precisionEntries(view, precisionFilter('pts', state.pts)),
      ...absenceEntries(view.areas, false),
      ...overlayEntries(view, state.theme),
    ],
    classing: null,
    signs: SIGNS,
  };
}
