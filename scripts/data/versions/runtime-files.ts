import { aboutVersion, type Version } from '../../../src/domain/versions/version';
import { type WrittenFigures, writeFigures } from '../../../src/load/versions/figures';
import { dataFolder } from '../folders';
import { cogText, lightText } from '../outlines';
import { loadGlossary, loadPacts } from '../pacts-json';
import { loadShow } from '../scenes';

/** What the app reads of a folder of data, at run time. @throws DataFaults */
export function runtimeFiles(root: string, version: Version, folder = dataFolder(root)): WrittenFigures {
  const pacts = loadPacts(root, folder);
  return writeFigures({
    version: aboutVersion(version),
    pacts,
    glossaire: loadGlossary(root, folder),
    show: loadShow(root, folder),
    cog: cogText(root, pacts),
    niveaux: lightText(root, pacts),
  });
}
