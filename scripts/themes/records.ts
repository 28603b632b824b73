/** The records of `src/themes/`, written from its list: one for each part of the code that comes by itself. */

/** A part of every theme: file of its folder, and what that exports. */
interface Part {
  readonly record: string;
  readonly file: string;
  readonly name: string;
  /** What else the record imports, by path. */
  readonly imports: Readonly<Record<string, string>>;
  /** Around the entries. */
  readonly open: string;
  readonly close: string;
}

const TYPED = { './list': 'type { Theme }' };
const ofType = (type: string): string => `Readonly<Record<Theme, ${type}>> = {`;

const PARTS: readonly Part[] = [
  {
    ...{ record: 'choices', file: 'choice', name: 'CHOICE' },
    imports: TYPED,
    open: '/** What is chosen in each; state and link fold over it. */\nexport const CHOICES = {',
    close: '} as const satisfies Readonly<Record<Theme, unknown>>;',
  },
  {
    ...{ record: 'maps', file: 'draw', name: 'MAP', close: '};' },
    imports: { ...TYPED, './theme-map': 'type { ThemeMap }' },
    open: `/** What comes with the first map. */\nexport const MAPS: ${ofType('ThemeMap')}`,
  },
  {
    ...{ record: 'pages', file: 'page', name: 'PAGE', close: '};' },
    imports: {
      ...TYPED,
      './choices': 'type { CHOICES }',
      './theme-page': 'type { ThemePage }',
    },
    open: [
      '/** What comes with the interface. */',
      'export const PAGES: {',
      "  readonly [T in Theme]: ThemePage<(typeof CHOICES)[T]['filterIds'][number]>;",
      '} = {',
    ].join('\n'),
  },
  {
    ...{ record: 'tables', file: 'table', name: 'TABLE', close: '};' },
    imports: { ...TYPED, './theme-later': 'type { ThemeTable }' },
    open: `/** What comes when the table is asked for. */\nexport const TABLES: ${ofType('ThemeTable')}`,
  },
  {
    ...{ record: 'filters', file: 'filters', name: 'FILTERS', close: '};' },
    imports: { ...TYPED, './theme-later': 'type { ThemeNarrowing }' },
    open: `/** What comes when more filters are asked for, or the search. */\nexport const FILTERS: ${ofType('ThemeNarrowing')}`,
  },
];

const HEAD = '// Written by `npm run themes` from list.ts: not to be changed by hand.';

/** Name of a theme in code: `france-travail` is `franceTravail`. */
const inCode = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const key = (id: string): string => (/^\w+$/.test(id) ? id : `'${id}'`);

/** Text of each record, by the name of its file. @param themes folders, in their order */
export const themeRecords = (themes: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    PARTS.map(({ record, file, name, imports, open, close }) => {
      const lines = new Map([
        ...Object.entries(imports).map(([path, what]) => [path, what.replace(/^type /, '')] as const),
        ...themes.map((id) => [`./${id}/${file}`, `{ ${name} as ${inCode(id)} }`] as const),
      ]);
      const imported = [...lines.keys()]
        .sort()
        .map((path) => `import ${imports[path] ? 'type ' : ''}${lines.get(path)} from '${path}';`);
      const entries = themes.map((id) =>
        key(id) === inCode(id) ? `  ${id},` : `  ${key(id)}: ${inCode(id)},`,
      );
      return [`${record}.ts`, [HEAD, ...imported, '', open, ...entries, close, ''].join('\n')];
    }),
  );
