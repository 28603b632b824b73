import type { ReactNode } from 'react';
import { usualDegree } from '../../domain/certainty/words';
import type { Figure } from '../../view/figure';
import type { BarRow } from '../../view/panel-view';
import { Bar } from '../common/bar';
import { FigureButton } from '../common/figure-button';
import { Glossed } from '../common/term';
import { SureLine, SureWord } from './sure';

/** Key figures in cards; each opens its source, and all say how sure they are. */
export function Cards({ figures, about }: { figures: readonly Figure[]; about: string }) {
  const { usual } = usualDegree(figures);
  return (
    <>
      <ul className="cards">
        {figures.map((figure) => (
          <li key={`${figure.unit}-${figure.label}`} className="card">
            <FigureButton figure={figure} about={`${figure.label}, ${about}`} look="card" />
            <span className="card-label">{figure.label}</span>
            <SureWord figure={figure} usual={usual} />
          </li>
        ))}
      </ul>
      <SureLine figures={figures} />
    </>
  );
}

/** Part of a sheet under its title. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="sheet-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Part of a sheet that waits under its title. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="sheet-section sheet-fold">
      <summary>
        <h3>{title}</h3>
      </summary>
      {children}
    </details>
  );
}

/** A bar a row, with its amount. */
export function Bars({ bars, about }: { bars: readonly BarRow[]; about: string }) {
  const figures = bars.map(({ figure }) => figure);
  const { usual } = usualDegree(figures);
  return (
    <>
      <ul className="bars">
        {bars.map((bar) => (
          <li key={bar.id}>
            <span className="bar-line">
              <span>
                {bar.label} <SureWord figure={bar.figure} usual={usual} />
              </span>
              <FigureButton figure={bar.figure} about={`${bar.label}, ${about}`} look="row" />
            </span>
            <Bar ratio={bar.ratio} />
          </li>
        ))}
      </ul>
      <SureLine figures={figures} what="Montants" />
    </>
  );
}

/** What must be known to read the figures above. */
export const Notes = ({ notes }: { notes: readonly string[] }) =>
  notes.length === 0 ? null : (
    <ul className="notes">
      {notes.map((note) => (
        <li key={note}>
          <Glossed text={note} />
        </li>
      ))}
    </ul>
  );
