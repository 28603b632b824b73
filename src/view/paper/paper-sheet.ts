import { degreeText } from '../../domain/certainty/words';
import type { Model } from '../../domain/model';
import type { ContractBlock, ReachView } from '../contract-view';
import type {
  ActionGroup,
  ActionSheet,
  PanelView,
  PerimeterSheet,
  SchemeTag,
  TerritorySheet,
} from '../panel-view';
import { GAP, precisionLabel } from '../text/formats';
import { joined } from '../text/grammar';
import { type Named, own, type PaperPart, type PaperSheet, paperSource, rowsOf } from './paper';

const actionRows = (groups: readonly ActionGroup[]): readonly Named[] =>
  groups.flatMap(({ sousGroupes }) =>
    sousGroupes.flatMap(({ actions }) =>
      actions.flatMap(({ titre, amounts, partage, part }) =>
        amounts.map((figure): Named => [partage ? `${titre} (${part ?? 'partagé'})` : titre, figure]),
      ),
    ),
  );

/** What reaches a place by contracts that are not its own. */
export const reachParts = (reach: ReachView | null, titre: string): readonly PaperPart[] =>
  reach === null
    ? []
    : [
        {
          titre,
          texts: [
            reach.intro,
            ...reach.rows.map(({ link, value, part, sure }) =>
              [
                `${link.label}${GAP}: ${value}${degreeText(sure)}`,
                ...(part === null ? [] : [`sur ${part}`]),
              ].join(' — '),
            ),
            ...reach.notes,
          ],
          rows: [],
        },
      ];

const contractParts = (model: Model, contracts: readonly ContractBlock[]): readonly PaperPart[] =>
  contracts.map(({ titre, coverage, figures, bars, shared, sharedTitle }) => ({
    titre,
    texts: coverage === null ? [] : [`Sur une partie du territoire, ${coverage}.`],
    rows: rowsOf(model, [
      ...own(figures),
      ...bars.map(({ label, figure }): Named => [label, figure]),
      ...shared.map(({ parties, figure }): Named => [`${sharedTitle}${GAP}: ${parties}`, figure]),
    ]),
  }));

/** Actions of each contract, with their amounts. */
export const actionParts = (model: Model, contracts: readonly ContractBlock[]): readonly PaperPart[] =>
  contracts
    .filter(({ groups }) => groups.length > 0)
    .map(({ court, groups }) => ({
      role: 'actions',
      titre: `Actions citées · ${court}`,
      texts: [],
      rows: rowsOf(model, actionRows(groups)),
    }));

/** « Pacte territorial, Thiérache : territoire entier. Périmètre exact… » */
const schemeTexts = (schemes: readonly SchemeTag[]): readonly string[] =>
  schemes.map(({ link, coverage, motif }) => `${link.nature}, ${link.label}${GAP}: ${coverage}. ${motif}`);

/** « France Travail, vague 2, Denain et Roubaix : partiel : 1 commune sur 647 (chacun). » Why it is so stays online. */
function schemeBriefs(schemes: readonly SchemeTag[]): readonly string[] {
  const alike = new Map<string, string[]>();
  for (const { link, coverage, precision } of schemes) {
    const told = [link.nature, coverage, precisionLabel[precision]].join('\n');
    alike.set(told, [...(alike.get(told) ?? []), link.label]);
  }
  return [...alike].map(([told, labels]) => {
    const [nature, coverage, precision] = told.split('\n');
    const each = labels.length > 1 ? ' chacun' : '';
    return `${nature}, ${joined(labels)}${GAP}: ${coverage}${each}. ${precision}.`;
  });
}

/** The schemes of a place, in sentences. */
const schemesPart = (titre: string, schemes: readonly SchemeTag[], empty: readonly string[]): PaperPart => ({
  titre,
  texts: schemes.length === 0 ? empty : schemeTexts(schemes),
  briefs: schemes.length === 0 ? empty : schemeBriefs(schemes),
  rows: [],
});

function territory(model: Model, sheet: TerritorySheet): PaperSheet {
  const ofContracts = new Set(sheet.contracts.flatMap(({ figures }) => figures));
  return {
    titre: sheet.titre,
    nature: sheet.nature,
    parts: [
      ...reachParts(sheet.reach, 'Ce qui atteint ce territoire'),
      {
        role: 'chiffres',
        titre: 'Territoire',
        texts: [],
        rows: rowsOf(model, own(sheet.figures.filter((figure) => !ofContracts.has(figure)))),
      },
      ...contractParts(model, sheet.contracts),
      ...(sheet.schemesEmpty === null
        ? []
        : [schemesPart('Dispositifs sur ce territoire', sheet.schemes, [sheet.schemesEmpty])]),
      ...actionParts(model, sheet.contracts),
    ],
    notes: sheet.notes,
  };
}

const perimeter = (model: Model, sheet: PerimeterSheet): PaperSheet => ({
  titre: sheet.titre,
  nature: sheet.nature,
  parts: [
    { role: 'chiffres', titre: 'Périmètre', texts: [], rows: rowsOf(model, own(sheet.figures)) },
    {
      titre: sheet.precision.label,
      texts: [
        sheet.precision.motif,
        ...(sheet.precision.reference === null
          ? []
          : [`Source publique${GAP}: ${sheet.precision.reference}`]),
      ],
      rows: [],
    },
    ...reachParts(sheet.reach, 'Contrats qui atteignent ce périmètre'),
    ...contractParts(model, sheet.contracts),
    ...sheet.facts.map(({ label, values, note }) => ({
      titre: label,
      texts: [
        ...(values.length === 0 ? ['Non dit par le support.'] : values),
        ...(note === null ? [] : [note]),
      ],
      rows: [],
    })),
    {
      titre: 'Dans le support',
      texts: [
        sheet.support.map((text) => `«${GAP}${text}${GAP}»`).join(', '),
        paperSource(model.pacts.edition, sheet.provenance),
      ],
      rows: [],
    },
    ...(sheet.schemes.length === 0
      ? []
      : [schemesPart('Autres dispositifs sur ce périmètre', sheet.schemes, [])]),
    ...actionParts(model, sheet.contracts),
  ],
  notes: sheet.notes,
});

const action = (model: Model, sheet: ActionSheet): PaperSheet => ({
  titre: sheet.titre,
  nature: `Action citée · ${sheet.axe}`,
  parts: [
    {
      titre: 'Montants',
      texts: [sheet.description],
      rows: rowsOf(model, [
        [sheet.total.label, sheet.total],
        ...sheet.amounts.map(
          ({ figure, partage }): Named => [
            partage ? `${figure.label} (montant partagé)` : figure.label,
            figure,
          ],
        ),
      ]),
    },
    {
      titre: 'Classement et source',
      texts: [
        `Thématique${GAP}: ${sheet.thematique}`,
        `Rubrique du support${GAP}: ${sheet.rubrique}`,
        ...sheet.lieux.map(({ label, precision, motif }) => `Lieu${GAP}: ${label} — ${precision}. ${motif}`),
        `Source${GAP}: ${paperSource(model.pacts.edition, sheet.provenance)}`,
      ],
      rows: [],
    },
  ],
  notes: sheet.notes,
});

/** The sheet of what is chosen; `null` where nothing is, or where the sheet comes with a file of its own. */
export function paperSheet(model: Model, panel: PanelView): PaperSheet | null {
  switch (panel.kind) {
    case 'territory':
      return territory(model, panel);
    case 'perimeter':
      return perimeter(model, panel);
    case 'action':
      return action(model, panel);
    case 'partages':
      return {
        titre: panel.titre,
        nature: panel.intro,
        parts: [
          {
            titre: 'Montants partagés',
            texts: [],
            rows: rowsOf(model, [
              [panel.total.label, panel.total],
              ...panel.amounts.map(({ titre, parties, figure }): Named => [`${titre} · ${parties}`, figure]),
            ]),
          },
          {
            titre: 'Ce que change l’hypothèse',
            texts: [panel.change],
            rows: rowsOf(
              model,
              panel.rows.flatMap(({ link, cells }) =>
                cells.map((figure): Named => [`${link.label} · ${figure.label}`, figure]),
              ),
            ),
          },
        ],
        notes: [],
      };
    case 'start':
    case 'comparative':
      return null;
  }
}
