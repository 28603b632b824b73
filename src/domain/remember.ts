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

/** The same for what needs no choice. */
export function rememberedOnce<T>(read: (model: Model) => T): (model: Model) => T {
  const once = {};
  const reading = remembered((model: Model, _: object) => read(model));
  return (model) => reading(model, once);
}
