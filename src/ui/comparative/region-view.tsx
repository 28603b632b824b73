import { type ReactNode, useEffect, useRef } from 'react';
import { usualDegree } from '../../domain/certainty/words';
import type { RegionSheet } from '../../view/comparative-view';
import { FigureButton, SourceButton } from '../common/figure-button';
import { PlaceButton } from '../common/place-button';
import { Glossed } from '../common/term';
import type { Dispatch } from '../common/types';
import { Cards, Notes } from '../panel/parts';
import { SureLine, SureWord } from '../panel/sure';
import { MelContractTable } from './mel-contract';
import { Calls, Envelopes } from './region-money';
import './comparative.css';

interface Props {
  readonly sheet: RegionSheet;
  readonly dispatch: Dispatch;
}

export interface CallAim {
  /** The call that was looked for; another object asks for it again. */
  readonly id: string;
}

function Axes({ sheet, dispatch }: Props) {
  const figures = sheet.axes.flatMap(({ total, thematiques }) => [
    total,
    ...thematiques.map((row) => row.total),
  ]);
  const { usual } = usualDegree(figures);
  return (
    <>
      <SureLine figures={figures} what="Montants" />
      {sheet.axes.map((axe) => (
        <div key={axe.num} className="axe-block">
          <div className="sub-title">
            <h4>{axe.titre}</h4>
            <span>
              <FigureButton figure={axe.total} look="row" />
              <SureWord figure={axe.total} usual={usual} />
            </span>
          </div>
          <p className="quiet">
            {[axe.description, axe.volet ?? ''].filter((part) => part !== '').join(' · ')}
          </p>
          <ul className="amounts">
            {axe.thematiques.map((row) => (
              <li key={row.id} className="amount-row">
                <span>
                  <button
                    type="button"
                    className="link"
                    title="Montrer sur la carte"
                    onClick={() => dispatch(row.command)}
                  >
                    {row.titre}
                  </button>
                  <span className="quiet"> · {row.actions}</span>
                </span>
                <span>
                  <FigureButton figure={row.total} look="row" />
                  <SureWord figure={row.total} usual={usual} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function Method({ sheet, dispatch }: Props) {
  return (
    <>
      <h4>Signataires, avec l’État</h4>
      <ul className="places">
        {sheet.partenaires.map((link) => (
          <li key={link.key}>
            <PlaceButton link={link} dispatch={dispatch} />
          </li>
        ))}
      </ul>
      {sheet.methode.map((group) => (
        <div key={group.id}>
          <h4>{group.titre}</h4>
          <ul className="facts-list">
            {group.facts.map((fact) => (
              <li key={fact.texte}>
                <Glossed text={fact.texte} /> <SourceButton provenance={fact.provenance} about={fact.texte} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

const SCROLLS = /auto|scroll/;

/** Brings a part to the top of the pane that scrolls: `scrollIntoView` would also move the frame around it. */
function scrollTo(part: HTMLElement): void {
  let pane = part.parentElement;
  while (pane && !(SCROLLS.test(getComputedStyle(pane).overflowY) && pane.scrollHeight > pane.clientHeight)) {
    pane = pane.parentElement;
  }
  // In a short window the page itself scrolls.
  if (pane) pane.scrollBy(0, part.getBoundingClientRect().top - pane.getBoundingClientRect().top);
  else part.scrollIntoView();
}

interface Part {
  readonly id: string;
  readonly titre: string;
  readonly open: boolean;
  readonly content: ReactNode;
}

/**
 * The region in detail: each part folds, and the list at the top goes to one and opens it. A part without data is not
 * there.
 */
export function Region({ sheet, dispatch, aim }: Props & { readonly aim: CallAim | null }) {
  const boxes = useRef(new Map<string, HTMLDetailsElement>());
  const parts: readonly Part[] = [
    ...(sheet.enveloppes.length > 0
      ? [
          {
            id: 'enveloppes',
            titre: sheet.enveloppesTitre,
            open: true,
            content: <Envelopes sheet={sheet} />,
          },
        ]
      : []),
    ...(sheet.appels.length > 0
      ? [
          {
            id: 'appels',
            titre: 'Appels à projets nationaux',
            open: true,
            content: <Calls sheet={sheet} asked={aim?.id ?? null} />,
          },
        ]
      : []),
    ...(sheet.contrat
      ? [
          {
            id: 'contrat',
            titre: sheet.contrat.titre,
            open: false,
            content: <MelContractTable contrat={sheet.contrat} />,
          },
        ]
      : []),
    {
      id: 'axes',
      titre: sheet.axesTitre,
      open: false,
      content: <Axes sheet={sheet} dispatch={dispatch} />,
    },
    {
      id: 'methode',
      titre: 'Partenaires et méthode',
      open: false,
      content: <Method sheet={sheet} dispatch={dispatch} />,
    },
  ];
  useEffect(() => {
    const box = aim && boxes.current.get('appels');
    const row = box?.querySelector<HTMLElement>(`[data-appel="${aim?.id}"]`);
    if (!box || !row) return;
    box.open = true;
    row.focus({ preventScroll: true });
    scrollTo(row);
  }, [aim]);
  const go = (id: string): void => {
    const box = boxes.current.get(id);
    if (!box) return;
    box.open = true;
    box.querySelector('summary')?.focus({ preventScroll: true });
    scrollTo(box);
  };
  return (
    <>
      <h2>{sheet.titre}</h2>
      <p>{sheet.intro}</p>
      <Cards figures={sheet.figures} about={sheet.titre} />
      <nav aria-label="Parties de la fiche">
        <ul className="picks">
          {parts.map(({ id, titre }) => (
            <li key={id}>
              <button type="button" className="pick" onClick={() => go(id)}>
                {titre}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ id, titre, open, content }) => (
        <details
          key={id}
          className="part"
          open={open}
          ref={(element) => {
            if (element) boxes.current.set(id, element);
            return () => {
              boxes.current.delete(id);
            };
          }}
        >
          <summary>
            <h3>{titre}</h3>
          </summary>
          {content}
        </details>
      ))}
      <Notes notes={sheet.notes} />
    </>
  );
}
