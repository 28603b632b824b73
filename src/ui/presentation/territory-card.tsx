import { degreeText, withDegree } from '../../domain/certainty/words';
import type { ContractBlock } from '../../view/contract-view';
import type { Figure } from '../../view/figure';
import type { PanelView } from '../../view/panel-view';
import { SureLine } from '../panel/sure';

/** What the card of a selection holds: little, and large. */
interface Card {
  readonly kicker: string;
  readonly titre: string;
  readonly figures: readonly Figure[];
  readonly lines: readonly string[];
  /** Largest amounts first. */
  readonly actions: readonly { readonly titre: string; readonly text: string }[];
}

/** Actions that a card has room for; how many more there are is told. */
const ACTIONS = 4;

/** Actions of every contract that covers the place; whose contract it is stands beside those that are not its own. */
function actionsOf(contracts: readonly ContractBlock[]): Card['actions'] {
  const rows = contracts
    .flatMap(({ own, court, groups }) =>
      groups
        .flatMap(({ sousGroupes }) => sousGroupes.flatMap(({ actions }) => actions))
        .map(({ id, titre, amounts, partage }) => ({
          id,
          titre: [titre, ...(partage ? ['(partagé)'] : []), ...(own ? [] : [`· ${court}`])].join(' '),
          text: amounts.map(({ text }) => text).join(' + '),
          value: Math.max(0, ...amounts.map(({ value }) => value ?? 0)),
        })),
    )
    .sort((a, b) => b.value - a.value)
    // An amount that two contracts share is one amount.
    .filter(({ id, text }, i, all) => all.findIndex((row) => row.id === id && row.text === text) === i);
  const shown = rows.slice(0, ACTIONS);
  const told = new Set(shown.map(({ id }) => id));
  const left = new Set(rows.map(({ id }) => id).filter((id) => !told.has(id))).size;
  return left > 0
    ? [...shown, { titre: `et ${left} autre${left > 1 ? 's' : ''} action${left > 1 ? 's' : ''}`, text: '' }]
    : shown;
}

/** Contracts that are not the place's own, each with its value and how much of the place it covers. */
const contractLines = (contracts: readonly ContractBlock[]): readonly string[] =>
  contracts
    .filter(({ own }) => !own)
    .map(({ titre, value, coverage, amount }) =>
      [titre, `${value}${degreeText(amount)}`, ...(coverage === null ? [] : [`sur ${coverage}`])].join(', '),
    );

const isSize = ({ provenance, unit }: Figure): boolean =>
  provenance.kind === 'cog' && (unit === 'communes' || unit === 'habitants');

/** « Département · 647 communes · 2 615 635 habitants »: how large it is stands with what it is. */
const kickerOf = (nature: string, figures: readonly Figure[]): string =>
  [nature, ...figures.filter(isSize).map(({ text, label }) => `${text}\u00a0${label}`)].join(' · ');

function cardOf(view: PanelView): Card | null {
  switch (view.kind) {
    case 'start':
      return null;
    case 'territory':
      return {
        kicker: kickerOf(view.nature, view.figures),
        titre: view.titre,
        figures: view.figures.filter((figure) => !isSize(figure)),
        lines: [
          ...contractLines(view.contracts),
          ...view.schemes.slice(0, 4).map(({ link }) => `${link.nature} · ${link.label}`),
        ],
        actions: actionsOf(view.contracts),
      };
    case 'perimeter':
      return {
        kicker: `${view.nature} · ${view.precision.label}`,
        titre: view.titre,
        figures: view.figures,
        lines: [
          ...view.facts.map((fact) => `${fact.label} · ${fact.values.join(', ')}`),
          ...contractLines(view.contracts),
        ],
        actions: [],
      };
    case 'action':
      return {
        kicker: view.axe,
        titre: view.titre,
        figures: [view.total],
        lines: [view.description],
        actions: [],
      };
    case 'partages':
      return {
        kicker: 'Hypothèse',
        titre: view.titre,
        figures: [view.total],
        lines: [view.intro],
        actions: [],
      };
    case 'comparative':
      return { kicker: 'Ensemble', titre: view.titre, figures: [], lines: [], actions: [] };
  }
}

/** Large card of what was clicked while presenting, nothing to hover; a long one scrolls, by keys too. */
export function TerritoryCard({ view }: { readonly view: PanelView }) {
  const card = cardOf(view);
  if (!card) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section className="show-card" aria-label="Territoire choisi" tabIndex={0}>
      <p className="scene-kicker">{card.kicker}</p>
      <h1 className="scene-title">{card.titre}</h1>
      <dl>
        {card.figures.slice(0, 5).map((figure) => (
          <div key={figure.label}>
            <dt>{withDegree(figure.label, figure)}</dt>
            <dd>{figure.text}</dd>
          </div>
        ))}
      </dl>
      <SureLine figures={card.figures.slice(0, 5)} />
      {card.actions.length > 0 ? (
        <ul className="scene-rows" aria-label="Actions citées">
          {card.actions.map(({ titre, text }) => (
            <li key={titre}>
              <span>{titre}</span>
              {text === '' ? null : <strong>{text}</strong>}
            </li>
          ))}
        </ul>
      ) : null}
      <ul>
        {card.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
