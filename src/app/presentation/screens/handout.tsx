import { useEffect, useMemo, useState } from 'react';
import { TOKENS } from '../../../tokens/token-sets';
import { HandoutView } from '../../../ui/presentation/handout-view';
import { buildCaption } from '../../../view/page/build-caption';
import { sceneSource } from '../../../view/scenes/scene-source';
import { sceneStatesKey } from '../../../view/scenes/states-key';
import { apart } from '../../../view/text/grammar';
import { withHeld } from '../../../view/versions/held-words';
import { useMapFiles } from '../../hooks/use-map-files';
import { sceneStates } from '../../scenes/open-scene';
import { pictureFrame } from '../scene-picture';
import type { ScreenProps } from '../screen-props';
import { PrintedPicture } from './printed-picture';
import { saveSlides } from './save-slides';
import { ON_PAPER, PICTURE } from './sheet-size';
import { useShowCode } from './show-code';

/** All scenes on paper; the same pages go to the printer and to a PDF. */
export function Handout(props: ScreenProps) {
  const { session, resources, show, scenes, control } = props;
  const { model, boundaries } = resources;
  const [withNotes, setWithNotes] = useState(false);
  const [status, setStatus] = useState('');
  const states = useMemo(() => scenes.flatMap(sceneStates), [scenes]);
  const ready = useMapFiles(states, resources);
  useEffect(() => {
    document.title = `${show.titre} – document à imprimer`;
  }, [show]);
  const code = useShowCode(model);
  const pages = useMemo(() => {
    return scenes.map((scene, index) => {
      const drawn = sceneStates(scene);
      const labels = apart(drawn.map((state) => buildCaption(model, state).title));
      return {
        scene,
        legend: sceneStatesKey(
          model,
          drawn,
          ON_PAPER,
          pictureFrame({ model, boundaries }, scene.frame, PICTURE),
        ),
        source: withHeld(
          sceneSource(model, { states: drawn, shown: scene.shown }, true).text,
          model.pacts,
          session.link.fixed,
        ),
        pictures: drawn.map((state, i) => ({
          label: drawn.length > 1 ? (labels[i] ?? '') : '',
          picture: (
            <PrintedPicture
              model={model}
              boundaries={boundaries}
              context={session.context}
              state={state}
              frame={scene.frame}
              tokens={TOKENS.print}
              {...PICTURE}
              circles={1}
              named={scene.numbered?.names ?? scene.named}
              prefix={`page-${index}-${i}-`}
            />
          ),
        })),
      };
    });
  }, [model, scenes, boundaries, session]);
  const slides = (): void => {
    setStatus('Le fichier PowerPoint se prépare…');
    saveSlides(props, withNotes).then(
      () => setStatus('Le fichier PowerPoint est enregistré dans vos téléchargements.'),
      () => setStatus('Le fichier PowerPoint n’a pas pu être fait (réseau absent\u00a0?). Réessayez.'),
    );
  };
  return (
    <HandoutView
      titre={show.titre}
      pages={pages}
      code={code}
      tokens={TOKENS.print}
      withNotes={withNotes}
      onNotes={setWithNotes}
      onPrint={() => window.print()}
      onSlides={slides}
      onBack={() => control.setScreen('salle')}
      waiting={!ready}
      notices={resources.notices}
      onNotice={resources.dismiss}
      status={status}
    />
  );
}
