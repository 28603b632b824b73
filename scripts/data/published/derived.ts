/** One column of a file that the build computes, in Table Schema. */
export interface DerivedField {
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'integer';
  readonly description: string;
  readonly example: string | number;
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
  };
}

/** A published file that is computed, and not entered by hand. */
export interface Derived {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly DerivedField[];
}

/** Communes and inhabitants, on every file that holds a perimeter. */
export const EXTENT_FIELDS: readonly DerivedField[] = [
  {
    name: 'communes',
    title: 'Communes',
    type: 'integer',
    description: 'Communes du périmètre dans la région ; vide sous le niveau communal.',
    example: 192,
    constraints: { minimum: 1 },
  },
  {
    name: 'population',
    title: 'Habitants',
    type: 'integer',
    description: 'Habitants de ces communes (année dans LISEZMOI.txt) ; vide sous le niveau communal.',
    example: 99065,
    constraints: { minimum: 1 },
  },
];
