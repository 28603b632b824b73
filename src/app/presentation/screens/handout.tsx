import { useEffect, useMemo, useState } from 'react';
import { THEMES } from '../../../theme/themes';
import { HandoutView } from '../../../ui/presentation/handout-view';
import { buildCaption } from '../../../view/page/build-caption';
import { sceneSource } from '../../../view/scenes/scene-source';
import { sceneStatesKey } from '../../../view/scenes/states-key';
import { useMapFiles } from '../../hooks/use-map-files';
import { sceneStates } from '../../scenes/open-scene';
import { pictureFrame } from '../scene-picture';
import type { ScreenProps } from '../screen-props';
import { PrintedPicture } from './printed-picture';
import { saveSlides } from './save-slides';
import { ON_PAPER, PICTURE } from './sheet-size';

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
  const pages = useMemo(() => {
    return scenes.map((scene, index) => {
      const drawn = sceneStates(scene);
      return {
        scene,
        legend: sceneStatesKey(
          model,
          drawn,
          ON_PAPER,
          pictureFrame({ model, boundaries }, scene.frame, PICTURE),
        ),
        source: sceneSource(model, { states: drawn, shown: scene.shown }, true).text,
        pictures: drawn.map((state, i) => ({
          label: drawn.length > 1 ? buildCaption(model, state).title : '',
          picture: (
            <PrintedPicture
              model={model}
              boundaries={boundaries}
              context={session.context}
              state={state}
              frame={scene.frame}
              theme={THEMES.print}
              {...PICTURE}
              circles={1}
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
      theme={THEMES.print}
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
