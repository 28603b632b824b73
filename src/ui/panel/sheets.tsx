import type { ActionSheet, PerimeterSheet, TerritorySheet } from '../../view/panel-view';
import { PlaceButton } from '../common/place-button';
import { FoldedSource } from '../common/source-text';
import { Glossed } from '../common/term';
import type { Dispatch } from '../common/types';
import { OFF_SITE } from '../layout/off-site';
import { CompareWith } from './compare-with';
import { ContractActions, ContractPart, Reach } from './contracts/contract-parts';
import { ActionList, PlaceList } from './lists';
import { Cards, Notes, Section } from './parts';
import { Amounts, Breadcrumb, SheetHead, Tags } from './sheet-parts';

interface Base {
  readonly dispatch: Dispatch;
}

interface TerritoryProps extends Base {
  readonly sheet: TerritorySheet;
  readonly onAdd: (() => void) | null;
}

/** Administrative unit: its own contract first, then every other that covers it, each by name. */
export function Territory({ sheet, dispatch, onAdd }: TerritoryProps) {
  const parts = (own: boolean) =>
    sheet.contracts
      .filter((block) => block.own === own)
      .map((block) => (
        <ContractPart key={block.party.key} block={block} title={sheet.barsTitle} dispatch={dispatch} />
      ));
  return (
    <>
      <SheetHead sheet={sheet} dispatch={dispatch} />
      {sheet.reach ? <Reach reach={sheet.reach} dispatch={dispatch} /> : null}
      <Cards figures={sheet.figures} about={sheet.titre} />
      {sheet.choices.length > 0 ? (
        <details className="more">
          <summary>Comparer avec…</summary>
          <CompareWith choices={sheet.choices} dispatch={dispatch} onSearch={onAdd} />
        </details>
      ) : null}
      {parts(true)}
      {sheet.schemesEmpty === null ? null : (
        <Section title="Dispositifs sur ce territoire">
          <Tags tags={sheet.schemes} empty={sheet.schemesEmpty} dispatch={dispatch} />
        </Section>
      )}
      {parts(false)}
      <ContractActions contracts={sheet.contracts} dispatch={dispatch} />
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
      {sheet.page === null || OFF_SITE ? null : (
        <p>
          <a href={sheet.page}>Page de ce territoire, à lire ou à envoyer</a>
        </p>
      )}
    </>
  );
}

/** Perimeter of a scheme: its contracts and its precision first, then what the deck says of it. */
export function PerimeterView({ sheet, dispatch }: Base & { readonly sheet: PerimeterSheet }) {
  return (
    <>
      <Breadcrumb links={sheet.breadcrumb} here={sheet.titre} dispatch={dispatch} />
      <h2>{sheet.titre}</h2>
      <p className="nature">
        <Glossed text={sheet.nature} />
      </p>
      {sheet.reach ? <Reach reach={sheet.reach} dispatch={dispatch} /> : null}
      <Cards figures={sheet.figures} about={sheet.titre} />
      <div className={`precision precision-${sheet.precision.id}`}>
        <strong>{sheet.precision.label}</strong>
        <p>
          <Glossed text={sheet.precision.motif} />
        </p>
        {sheet.precision.reference ? (
          <p className="quiet">Source publique : {sheet.precision.reference}</p>
        ) : null}
      </div>
      {sheet.facts.map((fact) => (
        <Section key={fact.label} title={fact.label}>
          {fact.values.length < 2 ? (
            <p>{fact.values[0] ?? 'Non dit par le support.'}</p>
          ) : (
            <ol className="facts">
              {fact.values.map((value) => (
                <li key={value}>{value}</li>
              ))}
            </ol>
          )}
          {fact.note ? <p className="quiet">{fact.note}</p> : null}
        </Section>
      ))}
      {sheet.contracts.map((block) => (
        <ContractPart key={block.party.key} block={block} title={block.titre} dispatch={dispatch} />
      ))}
      {sheet.schemes.length > 0 ? (
        <Section title="Autres dispositifs sur ce périmètre">
          <Tags tags={sheet.schemes} empty="" dispatch={dispatch} />
        </Section>
      ) : null}
      <ContractActions contracts={sheet.contracts} dispatch={dispatch} />
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
        <FoldedSource provenance={sheet.provenance} />
      </Section>
      {sheet.members.length > 0 ? (
        <Section title="Composition">
          <PlaceList links={sheet.members} what="unités" dispatch={dispatch} />
        </Section>
      ) : null}
      {sheet.siblings.length > 0 ? (
        <Section title="Autres territoires">
          <PlaceList links={sheet.siblings} what="territoires" dispatch={dispatch} />
        </Section>
      ) : null}
      <Notes notes={sheet.notes} />
    </>
  );
}

/** A cited action: its amounts by party, its place, its source, its siblings. */
export function ActionView({ sheet, dispatch }: Base & { readonly sheet: ActionSheet }) {
  return (
    <>
      <p className="nature">
        Action citée{sheet.inspirante ? ' · inspirante' : ''} · {sheet.axe}
      </p>
      <h2>{sheet.titre}</h2>
      <p>
        <Glossed text={sheet.description} />
      </p>
      <Cards figures={[sheet.total]} about={sheet.titre} />
      <Section title="Montants par signataire">
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
          <dd>
            <Glossed text={sheet.thematique} />
          </dd>
          <dt>Rubrique du support</dt>
          <dd>
            <Glossed text={sheet.rubrique} />
          </dd>
        </dl>
      </Section>
      <Section title="Source">
        <FoldedSource provenance={sheet.provenance} />
      </Section>
      {sheet.siblings.length > 0 ? (
        <Section title="Dans la même rubrique">
          <ActionList rows={sheet.siblings} dispatch={dispatch} />
        </Section>
      ) : null}
      <Notes notes={sheet.notes} />
    </>
  );
}
