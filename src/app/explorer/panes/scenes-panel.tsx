import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Model } from '../../../domain/model';
import { EMPTY_SCENE, type Scene } from '../../../domain/show/scene';
import { parseShow, showText } from '../../../load/scenes-json';
import { decodeText } from '../../../load/text/decode-text';
import type { ExplorerState } from '../../../state/explorer-state';
import { SHOW_START } from '../../../state/shell';
import { encode } from '../../../state/url/codec';
import { showLink } from '../../../state/url-binding';
import { ScenesDialog } from '../../../ui/dialogs/scenes-dialog';
import { sceneWords } from '../../../view/title/scene-words';
import { viewTitle } from '../../../view/title/view-title';
import { carryShow } from '../../scenes/carried';
import { draft, draftIsKept, LONGEST_LINK, showOf } from '../../scenes/draft';
import { openScene } from '../../scenes/open-scene';

const FILE = 'scenes-pactes.json';

/** The present view as a scene, in the words of the map. */
const sceneOf = (model: Model, state: ExplorerState): Scene => ({
  ...EMPTY_SCENE,
  ...sceneWords(viewTitle(model, state)),
  vue: encode({ ...state, tableau: false }),
});

interface Props {
  readonly model: Model;
  readonly state: ExplorerState;
  readonly onClose: () => void;
}

/** Scenes made in the explorer: captured, ordered, named, saved, shared, presented. */
export function ScenesPanel({ model, state, onClose }: Props) {
  const scenes = useStore(draft.api);
  const [said, setSaid] = useState<readonly string[]>([]);
  const [carried, setCarried] = useState('');
  const kept = draftIsKept();
  useEffect(() => {
    let live = true;
    if (scenes.length > 0) {
      void carryShow(showOf(scenes)).then((text) => {
        if (live) setCarried(text);
      });
    }
    return () => {
      live = false;
    };
  }, [scenes]);
  const atRisk = scenes.length > 0 && !kept;
  useEffect(() => {
    if (!atRisk) return;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [atRisk]);

  const link = showLink(SHOW_START, carried);
  const save = async (): Promise<void> => {
    const { download } = await import('../../../export/download');
    download(new Blob([showText(showOf(scenes), 2)], { type: 'application/json' }), FILE);
    setSaid([`${FILE} est dans vos téléchargements.`]);
  };
  const open = (bytes: Uint8Array, name: string): void => {
    const result = parseShow(decodeText(bytes), name);
    if (!result.ok) {
      setSaid(result.faults);
      return;
    }
    draft.dispatch({ kind: 'replace', scenes: result.show.scenes });
    // What the file names and the data do not know is shown as it is at run time, and said now.
    const gone = result.show.scenes.flatMap((scene, index) =>
      openScene(model, scene).faults.map((fault) => `Scène ${index + 1}\u00a0: ${fault}`),
    );
    setSaid([`${result.show.scenes.length} scène(s) ouverte(s).`, ...gone]);
  };
  const share = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(['Lien copié. Les scènes sont dans le lien.']);
    } catch {
      setSaid([`Copie refusée par le navigateur. Le lien\u00a0: ${link}`]);
    }
  };
  const startFromPublished = async (): Promise<void> => {
    const { default: published } = await import('virtual:scenes');
    draft.dispatch({ kind: 'replace', scenes: published.scenes });
    setSaid([`${published.scenes.length} scènes du support reprises.`]);
  };
  return (
    <ScenesDialog
      scenes={scenes}
      kept={kept}
      publishedHref={showLink(SHOW_START, null)}
      status={said}
      shareable={carried !== '' && link.length <= LONGEST_LINK}
      onAdd={() => {
        draft.dispatch({ kind: 'add', scene: sceneOf(model, state) });
        setSaid([`Vue ajoutée\u00a0: scène ${scenes.length + 1}.`]);
      }}
      onChange={(index, scene) => draft.dispatch({ kind: 'change', index, scene })}
      onMove={(index, by) => draft.dispatch({ kind: 'move', index, by })}
      onRemove={(index) => draft.dispatch({ kind: 'remove', index })}
      onPresent={() => window.location.assign(link)}
      onSave={() => void save()}
      onOpen={open}
      onShare={() => void share()}
      onStartFromPublished={() => void startFromPublished()}
      onClose={onClose}
    />
  );
}
