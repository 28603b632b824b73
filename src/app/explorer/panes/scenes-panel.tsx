import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Context } from '../../../domain/geometry';
import type { Model } from '../../../domain/model';
import { EMPTY_SCENE, hasMap, type Scene } from '../../../domain/show/scene';
import { parseShow, showText } from '../../../load/scenes-json';
import { decodeText } from '../../../load/text/decode-text';
import type { ExplorerState } from '../../../state/explorer-state';
import { SHOW_START } from '../../../state/shell';
import { encode } from '../../../state/url/codec';
import { showLink } from '../../../state/url-binding';
import { scaleTokens } from '../../../tokens/scale-tokens';
import { TOKENS } from '../../../tokens/token-sets';
import { ScenesDialog } from '../../../ui/dialogs/scenes-dialog';
import { axesWithAmounts } from '../../../view/scenes/axes-with-amounts';
import { figureNames } from '../../../view/scenes/figure-names';
import { listNames } from '../../../view/scenes/lists/scene-lists';
import { sceneWords } from '../../../view/title/view-as-scene';
import { viewTitle } from '../../../view/title/view-title';
import { loadShow } from '../../common/data/figures';
import { leadsHere, publicLink } from '../../common/links/public-link';
import { useMapFiles } from '../../hooks/use-map-files';
import type { Resources } from '../../hooks/use-resources';
import { ScenePicture } from '../../presentation/scene-picture';
import { carryShow } from '../../scenes/carried';
import { draft, draftIsStored, LONGEST_LINK, showOf } from '../../scenes/draft';
import { openScene, sceneStates } from '../../scenes/open-scene';

/** Drawing size of a thumbnail; the page shows it smaller. */
const THUMB = { width: 320, height: 240, tokens: scaleTokens(TOKENS.light, 0.8) };
const FILE = 'scenes-pactes.json';

/** The present view as a scene, in the words of the map. */
const sceneOf = (model: Model, state: ExplorerState): Scene => ({
  ...EMPTY_SCENE,
  ...sceneWords(viewTitle(model, state)),
  vue: encode({ ...state, tableau: false }),
});

/** What a view gives to a scene. */
const words = ({ surtitre, titre, phrase, vue }: Scene) => ({ surtitre, titre, phrase, vue });

interface Props {
  readonly resources: Resources;
  readonly state: ExplorerState;
  readonly context: Context;
  readonly onClose: () => void;
}

/** Scenes made in the explorer: captured, ordered, named, saved, shared, presented. */
export function ScenesPanel({ state, resources, context, onClose }: Props) {
  const { model, boundaries, figures } = resources;
  const scenes = useStore(draft.api);
  const opened = useMemo(() => scenes.map((scene) => openScene(model, scene)), [model, scenes]);
  useMapFiles(
    useMemo(() => opened.flatMap(sceneStates), [opened]),
    resources,
  );
  const [said, setSaid] = useState<readonly string[]>([]);
  const [carried, setCarried] = useState('');
  const [removed, setRemoved] = useState<{ readonly index: number; readonly scene: Scene } | null>(null);
  const [waiting, setWaiting] = useState<{ readonly name: string; readonly scenes: readonly Scene[] } | null>(
    null,
  );
  const choices = useMemo(() => ({ figures: figureNames(model), lists: listNames(model) }), [model]);
  const kept = draftIsStored();
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
    const result = parseShow(decodeText(bytes), name, axesWithAmounts(model.pacts));
    if (!result.ok) {
      setSaid(result.faults);
      return;
    }
    if (scenes.length > 0) {
      setWaiting({ name, scenes: result.show.scenes });
      setSaid([]);
    } else take(result.show.scenes, 'replace');
  };
  const take = (opened: readonly Scene[], how: 'replace' | 'append'): void => {
    const first = how === 'append' ? scenes.length : 0;
    draft.dispatch({ kind: 'replace', scenes: how === 'append' ? [...scenes, ...opened] : opened });
    setRemoved(null);
    // What the file names and the data do not know is shown as it is at run time, and said now.
    const gone = opened.flatMap((scene, index) =>
      openScene(model, scene).faults.map((fault) => `Scène ${first + index + 1}\u00a0: ${fault}`),
    );
    setSaid([`${opened.length} scène(s) ouverte(s).`, ...gone]);
  };
  const share = async (): Promise<void> => {
    if (!leadsHere()) {
      setSaid([
        'Cette page est un fichier\u00a0: son lien ne mènerait personne ici. Enregistrez les scènes dans un fichier.',
      ]);
      return;
    }
    const sent = publicLink(link);
    try {
      await navigator.clipboard.writeText(sent);
      setSaid(['Lien copié. Les scènes sont dans le lien.']);
    } catch {
      setSaid([`Copie refusée par le navigateur. Le lien\u00a0: ${sent}`]);
    }
  };
  const startFromPublished = async (): Promise<void> => {
    const published = await loadShow(figures).catch(() => null);
    if (published === null) {
      setSaid(['Les scènes du support n’ont pas pu être chargées. Réessayez.']);
      return;
    }
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
      choices={choices}
      thumb={(index) => {
        const scene = opened[index];
        if (!scene || !hasMap(scene)) return null;
        return (
          <ScenePicture
            model={model}
            boundaries={boundaries}
            context={context}
            state={scene.state}
            frame={scene.frame}
            tokens={THUMB.tokens}
            width={THUMB.width}
            height={THUMB.height}
            circles={1}
            prefix={`brouillon-${index}-`}
            described={false}
          />
        );
      }}
      removed={removed?.scene.titre ?? null}
      waiting={waiting && { name: waiting.name, count: waiting.scenes.length }}
      onAnswer={(answer) => {
        if (waiting && answer !== 'leave') take(waiting.scenes, answer);
        setWaiting(null);
      }}
      onUndo={() => {
        if (removed) draft.dispatch({ kind: 'insert', ...removed });
        setRemoved(null);
      }}
      onRecapture={(index) => {
        const scene = scenes[index];
        if (!scene) return;
        // Words that the map gave follow it; those typed by hand stay.
        const given = sceneOf(model, opened[index]?.state ?? state);
        const own = scene.titre !== given.titre || scene.phrase !== given.phrase;
        const next = sceneOf(model, state);
        draft.dispatch({
          kind: 'change',
          index,
          scene: own ? { ...scene, vue: next.vue } : { ...scene, ...words(next) },
        });
        setSaid([`Scène ${index + 1}\u00a0: vue remplacée.`]);
      }}
      onRemove={(index) => {
        const scene = scenes[index];
        if (scene) setRemoved({ index, scene });
        draft.dispatch({ kind: 'remove', index });
      }}
      onPresent={() => window.location.assign(link)}
      onSave={() => void save()}
      onOpen={open}
      onShare={() => void share()}
      onStartFromPublished={() => void startFromPublished()}
      onClose={onClose}
    />
  );
}
