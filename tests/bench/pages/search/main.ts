/** The search of the app alone, over all real entries, timed where it runs. */
import cogUrl from '../../../../geodata/boundaries/cog.json?url';
import namesUrl from '../../../../geodata/boundaries/communes.json?url';
import communesUrl from '../../../../geodata/boundaries/communes-cog.json?url';
import { buildModel } from '../../../../src/domain/model';
import { parseCog, parseCommuneNames } from '../../../../src/load/cog-json';
import { parsePacts } from '../../../../src/load/pacts-json';
import { createSearch } from '../../../../src/view/search/search';
import { timeKeyStrokes } from '../../measure/key-strokes';

const text = async (url: string): Promise<string> => (await fetch(url)).text();
const [pacts, cogText, communes, names] = await Promise.all(
  ['../geo/pacts.json', cogUrl, communesUrl, namesUrl].map(text),
);
const cog = parseCog(cogText ?? '', communes ?? '');
const model = buildModel(
  parsePacts(JSON.parse(pacts ?? '')),
  cog,
  parseCommuneNames(names ?? '', cog.communes.codes.length),
);
const { find } = createSearch(model);
const times = timeKeyStrokes(find, () => performance.now());
const output = document.createElement('output');
output.textContent = JSON.stringify(times);
document.body.append(output);
