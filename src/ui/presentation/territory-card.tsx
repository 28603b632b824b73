import { withDegree } from '../../domain/certainty/words';
import type { Figure } from '../../view/figure';
import type { PanelView } from '../../view/panel-view';

/** What the card of a selection holds: little, and large. */
interface Card {
  readonly kicker: string;
  readonly titre: string;
  readonly figures: readonly Figure[];
  readonly lines: readonly string[];
}

function cardOf(view: PanelView): Card | null {
  switch (view.kind) {
    case 'start':
      return null;
    case 'territory':
      return {
        kicker: view.nature,
        titre: view.titre,
        figures: view.figures,
        lines: [
          ...view.contracts
            .filter(({ own }) => !own)
            .map(({ titre, value, coverage }) =>
              [titre, value, ...(coverage === null ? [] : [`sur ${coverage}`])].join(', '),
            ),
          ...view.schemes.slice(0, 4).map(({ link }) => `${link.nature} · ${link.label}`),
        ],
      };
    case 'perimeter':
      return {
        kicker: `${view.nature} · ${view.precision.label}`,
        titre: view.titre,
        figures: view.figures,
        lines: view.facts.map((fact) => `${fact.label} · ${fact.values.join(', ')}`),
      };
    case 'action':
      return { kicker: view.axe, titre: view.titre, figures: [view.total], lines: [view.description] };
    case 'partages':
      return { kicker: 'Hypothèse', titre: view.titre, figures: [view.total], lines: [view.intro] };
    case 'wide':
      return { kicker: 'Ensemble', titre: view.titre, figures: [], lines: [] };
  }
}

/** Large card of what was clicked while presenting: nothing to scroll, nothing to hover. */
export function TerritoryCard({ view }: { readonly view: PanelView }) {
  const card = cardOf(view);
  if (!card) return null;
  return (
    <section className="show-card" aria-label="Territoire choisi">
      <p className="scene-kicker">{card.kicker}</p>
      <h1 className="scene-title">{card.titre}</h1>
      <dl>
        {card.figures.slice(0, 5).map((figure) => (
          <div key={figure.label}>
            <dt>{withDegree(figure.label, figure.certainty)}</dt>
            <dd>{figure.text}</dd>
          </div>
        ))}
      </dl>
      <ul>
        {card.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
