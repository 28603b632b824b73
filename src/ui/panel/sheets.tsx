import type {
  ActionSheet,
  ComparisonSheet,
  PerimeterSheet,
  StartSheet,
  TerritorySheet,
} from '../../view/panel-view';
import { FigureButton, ProvenanceText } from '../common/figure-button';
import { PlaceButton } from '../common/place-button';
import type { Dispatch, Highlight } from '../common/types';
import {
  ActionItem,
  Amounts,
  Bars,
  Breadcrumb,
  Cards,
  Groups,
  Notes,
  PlaceList,
  Section,
  Tags,
  Units,
} from './parts';

interface Base {
  readonly dispatch: Dispatch;
}

export function Territory({ sheet, dispatch }: Base & { readonly sheet: TerritorySheet }) {
  return (
    <>
      <Breadcrumb links={sheet.breadcrumb} here={sheet.titre} dispatch={dispatch} />
      <h2>{sheet.titre}</h2>
      <p className="nature">{sheet.nature}</p>
      <Cards figures={sheet.figures} about={sheet.titre} />
      <Section title="Dispositifs sur ce territoire">
        <Tags tags={sheet.schemes} empty={sheet.schemesEmpty} dispatch={dispatch} />
      </Section>
      {sheet.bars.length > 0 ? (
        <Section title="Montants cités, par axe">
          {sheet.scaleNote ? <p className="scale-note">{sheet.scaleNote}</p> : null}
          <Bars bars={sheet.bars} about={sheet.titre} />
          {sheet.shared.length > 0 ? (
            <>
              <h4>Montants partagés, en plus</h4>
              <Amounts rows={sheet.shared} dispatch={dispatch} />
            </>
          ) : null}
        </Section>
      ) : null}
      <Section title="Actions citées">
        <Groups groups={sheet.groups} open={sheet.scaleNote === null} dispatch={dispatch} />
      </Section>
      {sheet.neighbours.length > 0 ? (
        <Section title="Territoires voisins">
          <PlaceList links={sheet.neighbours} what="voisins" dispatch={dispatch} />
        </Section>
      ) : null}
      {sheet.members.length > 0 ? (
        <Section title="Composition">
          <PlaceList links={sheet.members} what="communes" dispatch={dispatch} />
        </Section>
      ) : null}
      <Notes notes={sheet.notes} />
    </>
  );
}

export function PerimeterView({ sheet, dispatch }: Base & { readonly sheet: PerimeterSheet }) {
  return (
    <>
      <Breadcrumb links={sheet.breadcrumb} here={sheet.titre} dispatch={dispatch} />
      <h2>{sheet.titre}</h2>
      <p className="nature">{sheet.nature}</p>
      <Cards figures={sheet.figures} about={sheet.titre} />
      <div className={`precision precision-${sheet.precision.id}`}>
        <strong>{sheet.precision.label}</strong>
        <p>{sheet.precision.motif}</p>
        {sheet.precision.reference ? (
          <p className="quiet">Source publique : {sheet.precision.reference}</p>
        ) : null}
      </div>
      {sheet.facts.map((fact) => (
        <Section key={fact.label} title={fact.label}>
          <ol className="facts">
            {fact.values.map((value) => (
              <li key={value}>{value}</li>
            ))}
          </ol>
          {fact.note ? <p className="quiet">{fact.note}</p> : null}
        </Section>
      ))}
      <Section title="Dans le support">
        <p>
          {sheet.support.map((text, i) => (
            <span key={text}>
              {i > 0 ? ', ' : ''}«{'\u202f'}
              {text}
              {'\u202f'}»
            </span>
          ))}
        </p>
        <ProvenanceText provenance={sheet.provenance} />
      </Section>
      <Section title="Composition">
        <PlaceList links={sheet.members} what="unités" dispatch={dispatch} />
      </Section>
      {sheet.siblings.length > 0 ? (
        <Section title="Autres territoires">
          <PlaceList links={sheet.siblings} what="territoires" dispatch={dispatch} />
        </Section>
      ) : null}
      <Notes notes={sheet.notes} />
    </>
  );
}

export function ActionView({ sheet, dispatch }: Base & { readonly sheet: ActionSheet }) {
  return (
    <>
      <p className="nature">
        Action citée{sheet.inspirante ? ' · inspirante' : ''} · {sheet.axe}
      </p>
      <h2>{sheet.titre}</h2>
      <p>{sheet.description}</p>
      <Cards figures={[sheet.total]} about={sheet.titre} />
      <Section title="Montants par partie">
        <Amounts rows={sheet.amounts} dispatch={dispatch} />
      </Section>
      {sheet.lieux.length > 0 ? (
        <Section title="Lieu d’action">
          <ul className="places">
            {sheet.lieux.map((lieu) => (
              <li key={lieu.label}>
                {lieu.label} — {lieu.precision}. {lieu.motif}{' '}
                {lieu.link ? <PlaceButton link={lieu.link} dispatch={dispatch} /> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title="Classement">
        <dl className="facts-dl">
          <dt>Thématique</dt>
          <dd>{sheet.thematique}</dd>
          <dt>Rubrique du support</dt>
          <dd>{sheet.rubrique}</dd>
        </dl>
      </Section>
      <Section title="Source">
        <ProvenanceText provenance={sheet.provenance} />
      </Section>
      {sheet.siblings.length > 0 ? (
        <Section title="Dans la même rubrique">
          <ul className="actions">
            {sheet.siblings.map((row) => (
              <ActionItem key={row.id} row={row} dispatch={dispatch} />
            ))}
          </ul>
        </Section>
      ) : null}
      <Notes notes={sheet.notes} />
    </>
  );
}

export function Comparison({ sheet, dispatch }: Base & { readonly sheet: ComparisonSheet }) {
  return (
    <>
      <h2>{sheet.places.length} territoires choisis</h2>
      <Cards figures={sheet.sum} about="ensemble des territoires choisis" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys */}
      <section className="table-scroll" aria-label="Comparaison" tabIndex={0}>
        <table className="compare">
          <caption className="sr-only">Comparaison des territoires choisis</caption>
          <thead>
            <tr>
              <td />
              {sheet.places.map((link) => (
                <th key={link.key} scope="col">
                  <PlaceButton link={link} dispatch={dispatch} />
                  <button
                    type="button"
                    className="remove"
                    aria-label={`Retirer ${link.label}`}
                    onClick={() => dispatch({ kind: 'unselect', place: link.place })}
                  >
                    ×
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, i) => (
                  <td key={sheet.places[i]?.key ?? i}>
                    <FigureButton figure={cell} about={`${row.label}, ${sheet.places[i]?.label ?? ''}`} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Notes notes={sheet.notes} />
    </>
  );
}

interface StartProps extends Base {
  readonly sheet: StartSheet;
  readonly onHighlight: Highlight;
  readonly onTry: (id: StartSheet['tries'][number]['id']) => void;
}

export function Start({ sheet, dispatch, onHighlight, onTry }: StartProps) {
  return (
    <>
      <h2>{sheet.titre}</h2>
      <p>{sheet.intro}</p>
      <Cards figures={sheet.figures} about={sheet.titre} />
      <Section title="Pour commencer">
        <ul className="tries">
          {sheet.tries.map((entry) => (
            <li key={entry.id}>
              <button type="button" className="try" onClick={() => onTry(entry.id)}>
                {entry.label}
              </button>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={sheet.unitsTitle}>
        <Units rows={sheet.units} dispatch={dispatch} onHighlight={onHighlight} />
      </Section>
      <Section title="Montants cités dans la région, par axe">
        <Bars bars={sheet.bars} about={sheet.titre} />
      </Section>
      <Section title="Enveloppes 2024-2027">
        <ul className="amounts">
          {sheet.enveloppes.map((row) => (
            <li key={row.titre}>
              <span>{row.titre}</span>
              <span>
                <FigureButton figure={row.figure} />
                <span className="quiet"> dont État </span>
                <FigureButton figure={row.partEtat} />
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {sheet.groups.length > 0 ? (
        <Section title="Actions citées">
          <Groups groups={sheet.groups} open={false} dispatch={dispatch} />
        </Section>
      ) : null}
      <Section title="Appels à projets nationaux">
        <ul className="amounts">
          {sheet.appels.map((row) => (
            <li key={row.titre}>
              <span>
                {row.titre}
                {row.note ? <span className="quiet"> · {row.note}</span> : null}
              </span>
              <FigureButton figure={row.figure} />
            </li>
          ))}
        </ul>
      </Section>
      <Notes notes={sheet.notes} />
    </>
  );
}
