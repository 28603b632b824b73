import type { Model } from './model';

/**
 * A reading of the data, worked out once for what it is read with: whoever asks with the same choice gets the same
 * object. Names of communes, which may come later, change no figure.
 */
export function remembered<Choice extends object, T>(
  read: (model: Model, choice: Choice) => T,
): (model: Model, choice: Choice) => T {
  const known = new WeakMap<Model['pacts'], WeakMap<Choice, { readonly value: T }>>();
  return (model, choice) => {
    const ofData = known.get(model.pacts) ?? new WeakMap<Choice, { readonly value: T }>();
    known.set(model.pacts, ofData);
    const found = ofData.get(choice) ?? { value: read(model, choice) };
    ofData.set(choice, found);
    return found.value;
  };
}

/** Data that differ from others by their indicators alone, and those others. */
const decks = new WeakMap<Model['pacts'], Model['pacts']>();

/** Says that some data have other indicators than those that they were made from, and nothing else. */
export const withSameDeck = (pacts: Model['pacts'], from: Model['pacts']): Model['pacts'] => {
  decks.set(pacts, decks.get(from) ?? from);
  return pacts;
};

/** The same for what needs no choice, and no indicator: one that a reader opens has none of it worked out again. */
export function rememberedOnce<T>(read: (model: Model) => T): (model: Model) => T {
  const known = new WeakMap<Model['pacts'], { readonly value: T }>();
  return (model) => {
    const deck = decks.get(model.pacts) ?? model.pacts;
    const found = known.get(deck) ?? { value: read(model) };
    known.set(deck, found);
    return found.value;
  };
}
