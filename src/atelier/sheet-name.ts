/** Letters that a spreadsheet lets the name of a sheet have. */
const MOST = 31;
const END = 10;

const bareOf = (path: string): string => {
  const bare = path.replace(/\.csv$/, '');
  const whole = bare.replace('/', ' ');
  return whole.length > MOST ? bare.replace(/^.*\//, '') : whole;
};

/** What a spreadsheet makes of a longer name by itself: its first letters. */
export const cutName = (path: string): string => bareOf(path).slice(0, MOST);

/** Name of the sheet of a table in a workbook: `indicateurs chomage`, without its folder and its middle where that is too long. */
export function sheetName(path: string): string {
  const bare = bareOf(path);
  // The end of a name tells one year from another.
  return bare.length > MOST ? `${bare.slice(0, MOST - END - 1)}~${bare.slice(-END)}` : bare;
}

/** The name of the sheet of each table: of those that would still have one name, all but the first are numbered. */
export function sheetNames(paths: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  // In one order, whatever the pack: a name that is written is found again by the same count.
  for (const path of [...new Set(paths)].sort()) {
    const own = sheetName(path);
    let name = own;
    // Spreadsheets tell no capital from its small letter.
    for (let rank = 2; taken.has(name.toLowerCase()); rank += 1)
      name = `${own.slice(0, MOST - `~${rank}`.length)}~${rank}`;
    taken.add(name.toLowerCase());
    names.set(path, name);
  }
  return names;
}
