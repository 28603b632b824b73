import { type Certainty, compose } from '../../domain/certainty/certainty';
import { perimetersCertainty } from '../../domain/certainty/perimeters';
import { pactCount } from '../../domain/certainty/schemes';
import type { PactTerritory } from '../../domain/pacts';
import { remembered } from '../../domain/remember';
import { pactAnswer } from '../../domain/schemes/asked';
import { GAP, plural } from '../../view/text/formats';
import { joined } from '../../view/text/grammar';
import type { PtsChoice } from './choice';

interface PactReading {
  /** The pacts that answer the choice. */
  readonly asked: readonly PactTerritory[];
  /** Those that may: a public of theirs cannot be read in the deck. In no total, which is then the least. */
  readonly unsure: readonly PactTerritory[];
  /** Of their number. */
  readonly count: Certainty;
  /** Of every figure of the view. */
  readonly certainty: Certainty;
}

/** What a choice keeps: map, legend, lists, titles and table share this one reading. */
export const pactReading = remembered((model, choice: PtsChoice): PactReading => {
  const answering = (answer: ReturnType<typeof pactAnswer>) =>
    model.pacts.pactesTerritoriaux.filter((pact) => pactAnswer(pact, choice) === answer);
  const asked = answering('oui');
  const count = pactCount(model, choice);
  return {
    asked,
    unsure: answering('a-verifier'),
    count,
    certainty: compose([perimetersCertainty(asked), count]),
  };
});

/** « au moins » before a total that leaves out what may belong to it. */
export const atLeast = ({ unsure }: Pick<PactReading, 'unsure'>): string =>
  unsure.length > 0 ? 'au moins ' : '';

/** « 3 pactes », « au moins 3 pactes », « 1 pacte à vérifier » where that is all there may be. */
export const pactsText = (reading: PactReading): string =>
  reading.asked.length === 0 && reading.unsure.length > 0
    ? `${plural(reading.unsure.length, 'pacte')} à vérifier`
    : `${atLeast(reading)}${plural(reading.asked.length, 'pacte')}`;

/** What a pact is called of which a public asked for cannot be read. */
export const TO_CHECK = `À vérifier${GAP}: public non lisible dans le support`;

/** « À vérifier : Hesdin, dont un public n’est pas lisible dans le support ; non compté. »; `null` where all can be read. */
export function toCheck({ unsure }: PactReading): string | null {
  if (unsure.length === 0) return null;
  const names = joined(unsure.map(({ nom }) => nom));
  return `À vérifier${GAP}: ${names}, dont un public n’est pas lisible dans le support${GAP}; non ${unsure.length > 1 ? 'comptés' : 'compté'}.`;
}
