/** An element as it was found: its name, its attributes, what it holds; or a text. */
export type Found = string | readonly [string, Readonly<Record<string, string>>, readonly Found[]];
