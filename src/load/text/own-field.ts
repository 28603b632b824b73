/** A field of an object of a file, its own and no inherited one; `undefined` where there is none, or no object. */
export const ownField = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null ? Object.getOwnPropertyDescriptor(json, name)?.value : undefined;
