import type { Certainty } from '../../domain/certainty/certainty';
import type { Epci } from '../../domain/cog';
import { population } from '../../domain/extent';
import { type Model, mainDepartement } from '../../domain/model';
import { crossCoverage } from '../../domain/schemes/cross-coverage';
import { schemesCrossed } from '../../domain/schemes/deck-schemes';
import type { Figure } from '../figure';
import type { CrossRowView } from '../panel-view';
import { CROSS_LABEL, crossNote, epciReconciled } from '../text/cross-words';
import { formatInteger, formatPercent, GAP, plural } from '../text/formats';
import { placeLink } from '../text/links';

/** How the two schemes are crossed, said with every figure of it. */
export const CROSS_RULE =
  'Communes entières du COG, d’après les listes de communes des périmètres\u00a0; «\u00a0les deux\u00a0» seulement là où une même commune a les deux.';

/** A figure of the two schemes crossed, with the rule that makes it. */
export const crossFigure = (
  label: string,
  value: number,
  unit: 'communes' | 'habitants' | 'territoires' | '%',
  certainty: Certainty,
): Figure => ({
  label,
  text: formatInteger(value),
  value,
  unit,
  note: null,
  certainty,
  provenance: { kind: 'cog', rule: CROSS_RULE },
});

/** EPCI without any scheme, département by département, those of most inhabitants first; counted inside the region. */
function uncoveredEpci(model: Model, rows: readonly Epci[]) {
  const ranks = new Map(model.cog.departements.map(({ code }, rank) => [code, rank]));
  return rows
    .map((epci) => {
      const main = mainDepartement(model, epci.code);
      return {
        epci,
        departement: (main && model.departement.get(main)) ?? null,
        rank: (main && ranks.get(main)) ?? ranks.size,
        habitants: population(model, { kind: 'epci', code: epci.code }) ?? 0,
        communes: (model.communesByEpci.get(epci.code) ?? []).length,
      };
    })
    .sort((a, b) => a.rank - b.rank || b.habitants - a.habitants);
}

/** The two schemes crossed: where both, one, none; the EPCI of each, and those that nothing reaches. */
export function crossRows(model: Model): readonly CrossRowView[] {
  if (!schemesCrossed(model)) return [];
  const { rows, horsDispositif, certainty } = crossCoverage(model);
  const uncovered = uncoveredEpci(model, horsDispositif);
  const classes = rows.map((row): CrossRowView => {
    const { kind, communes, population, populationApprochee, ratio, departements, epci, certainty } = row;
    const reconciled = epciReconciled(model, row);
    return {
      id: kind,
      label: CROSS_LABEL[kind],
      figures: [
        crossFigure(communes < 2 ? 'commune' : 'communes', communes, 'communes', certainty),
        crossFigure(
          kind === 'inconnu' ? 'habitants de cette commune' : 'habitants',
          population,
          'habitants',
          certainty,
        ),
        { ...crossFigure('de la région', ratio, '%', certainty), text: formatPercent(ratio) },
        ...(populationApprochee > 0
          ? [crossFigure('dont en périmètre approché', populationApprochee, 'habitants', certainty)]
          : []),
      ],
      shares: departements.map(({ code, ratio: share, certainty: own }) => ({
        ...crossFigure(model.departement.get(code)?.nom ?? code, share, '%', own),
        text: formatPercent(share),
      })),
      note:
        kind === 'inconnu'
          ? 'Un quartier est atteint\u00a0: on ne sait pas pour combien d’habitants. Classe à part, pour que les parts fassent 100\u00a0%.'
          : crossNote(model, kind),
      title: `${plural(epci.length, 'EPCI', 'EPCI')} ${epci.length < 2 ? 'dont une commune est' : 'dont des communes sont'} dans cette classe${
        reconciled === null ? '' : `${GAP}: ${reconciled}`
      }`,
      places: epci.map((row) => ({
        link: placeLink(model, { kind: 'epci', code: row.epci.code }),
        detail:
          kind === 'inconnu'
            ? 'part inconnue'
            : row.communes === row.sur
              ? 'entier'
              : `partiel${GAP}: ${plural(row.communes, 'commune')} sur ${row.sur}`,
      })),
    };
  });
  return [
    ...classes,
    {
      id: 'hors-dispositif',
      label: 'EPCI qu’aucun dispositif n’atteint',
      figures: [
        crossFigure('EPCI', horsDispositif.length, 'territoires', certainty),
        crossFigure(
          'habitants',
          uncovered.reduce((total, { habitants }) => total + habitants, 0),
          'habitants',
          certainty,
        ),
      ],
      shares: [],
      note: crossNote(model, 'aucun'),
      title: `${plural(horsDispositif.length, 'EPCI', 'EPCI')}`,
      places: uncovered.map(({ epci, departement, habitants, communes }) => ({
        link: placeLink(model, { kind: 'epci', code: epci.code }),
        detail: [
          ...(departement === null ? [] : [departement.nom]),
          plural(habitants, 'habitant'),
          plural(communes, 'commune'),
        ].join(' · '),
      })),
    },
  ];
}
