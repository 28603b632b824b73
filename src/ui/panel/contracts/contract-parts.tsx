import type { ContractBlock, ReachView } from '../../../view/contract-view';
import { PlaceButton } from '../../common/place-button';
import type { Dispatch } from '../../common/types';
import { Groups } from '../lists';
import { Bars, Cards, Section } from '../parts';
import { Amounts } from '../sheet-parts';
import { SureWord } from '../sure';
import { UniqueContract } from './unique-contract';

interface Base {
  readonly dispatch: Dispatch;
}

/** How much reaches the place, first of all: every contract by name, no sum. */
export function Reach({ reach, dispatch }: Base & { readonly reach: ReachView }) {
  return (
    <div className="scale-note">
      <p>{reach.intro}</p>
      <ul>
        {reach.rows.map(({ link, value, part, sure }) => (
          <li key={link.key}>
            <PlaceButton link={link} dispatch={dispatch} /> {value}
            {part === null ? null : <span className="quiet"> — sur {part}</span>}{' '}
            <SureWord figure={sure} usual={null} />
          </li>
        ))}
      </ul>
      {reach.notes.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
    </div>
  );
}

/** What one contract brings: its axes and its actions; its own figures where it is not the place’s own contract. */
export function ContractPart({
  block,
  title,
  dispatch,
}: Base & { readonly block: ContractBlock; readonly title: string }) {
  return (
    <Section title={block.own ? title : block.titre}>
      {block.coverage === null ? null : (
        <p className="quiet">Sur une partie du territoire, {block.coverage}.</p>
      )}
      {block.own ? null : <Cards figures={block.figures} about={block.court} />}
      <Bars bars={block.bars} about={block.court} />
      {block.shared.length > 0 ? (
        <>
          <h4>{block.sharedTitle}</h4>
          <Amounts rows={block.shared} dispatch={dispatch} />
        </>
      ) : null}
      {block.unique ? <UniqueContract contrat={block.unique} /> : null}
    </Section>
  );
}

/** Actions of each contract, by name where there are several, with their number. */
export function ContractActions({
  contracts,
  dispatch,
}: Base & { readonly contracts: readonly ContractBlock[] }) {
  return contracts.map((block) => (
    <Section
      key={block.party.key}
      title={contracts.length > 1 ? `Actions citées · ${block.court}` : 'Actions citées'}
    >
      {block.groups.length > 0 ? <p className="quiet">{block.counted}.</p> : null}
      <Groups groups={block.groups} open={block.own} dispatch={dispatch} />
    </Section>
  ));
}
