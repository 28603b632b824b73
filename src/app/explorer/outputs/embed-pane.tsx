import { useEffect, useState } from 'react';
import { download } from '../../../export/download';
import { pngFile } from '../../../export/picture-file';
import { type ExplorerState, START } from '../../../state/explorer-state';
import { EMBED_START, type EmbedShell, EXPLORER_SHELL } from '../../../state/shell';
import { encode } from '../../../state/url/codec';
import { heldVersion, linkOf } from '../../../state/url-binding';
import {
  EMBED_WIDTHS,
  type EmbedChoice,
  EmbedDialog,
  type EmbedForm,
} from '../../../ui/dialogs/embed/embed-dialog';
import { OFF_SITE } from '../../../ui/layout/off-site';
import {
  type EmbedCodeOptions,
  type FrameHeight,
  frameCode,
  frameId,
  listenerCode,
  pictureCode,
  scriptCode,
  styleSheet,
  UNMEASURED_HEIGHT,
} from '../../../view/embed/embed-code';
import { publicFile, publicLink } from '../../common/links/public-link';
import { fixedFigures, fixedLink } from '../../common/links/view-link';
import { measureHeights } from './measure-heights';
import { documentOf, factsOf, isWaiting, type OutputScene, pictureOf } from './output-scene';

/** Pictures that the build writes under `images/`: the start view of each theme, pixels. */
const BUILT = { width: 1800, height: 1200 } as const;
/** Picture of any other view: drawing in CSS pixels, written twice as large. */
const OWN = { size: { width: 1200, height: 800 }, scale: 2 } as const;
/** Of the widths at which an embed is measured, the one whose height a frame takes by itself. */
const USUAL_WIDTH = EMBED_WIDTHS[1];

interface Props {
  readonly scene: OutputScene;
  /** The live view, camera included. */
  readonly state: ExplorerState;
  readonly onClose: () => void;
}

/** The dialog « Intégrer », joined to the live view. */
export function EmbedPane({ scene, state, onClose }: Props) {
  const [choice, setChoice] = useState<EmbedChoice>({
    parts: EMBED_START.parts,
    appearance: EMBED_START.appearance,
    height: null,
    strict: false,
    fixed: heldVersion() !== null,
  });
  const { model } = scene;
  const held = choice.fixed ? fixedFigures(model) : null;
  const figures = held ?? { fixed: null, made: null };
  const shell: EmbedShell = { ...EMBED_START, parts: choice.parts, appearance: choice.appearance };
  const measuring = linkOf(state, { ...shell, frameId: 'mesure' }, figures);
  const [measured, setMeasured] = useState<readonly FrameHeight[]>([]);
  useEffect(() => {
    setMeasured([]);
    if (OFF_SITE) return;
    return measureHeights(measuring, EMBED_WIDTHS, setMeasured);
  }, [measuring]);
  const usual = measured.find(({ width }) => width === USUAL_WIDTH)?.height ?? UNMEASURED_HEIGHT;
  const height = choice.height ?? usual;
  // The pictures of the site are of its latest figures.
  const isBuilt = held === null && encode(state) === encode({ ...START, theme: state.theme });
  const name = `${documentOf(scene).fileName}.png`;
  const options: EmbedCodeOptions = {
    embedHref: publicLink(linkOf(state, shell, figures)),
    fullHref: publicLink(linkOf(state, EXPLORER_SHELL, figures)),
    title: scene.caption.documentTitle,
    description: scene.view.description,
    height,
    heights: measured,
    strict: choice.strict,
    listenerHref: publicFile('v1/integration.js'),
    scriptHref: publicFile('v1/carte.js'),
    picture: isBuilt
      ? { href: publicFile(`images/${state.theme}.png`), ...BUILT }
      : { href: name, width: OWN.size.width * OWN.scale, height: OWN.size.height * OWN.scale },
  };
  const forms: readonly EmbedForm[] = [
    {
      id: 'cadre',
      label: 'Cadre seul',
      why: 'une balise iframe, hauteur fixe\u00a0: le plus simple',
      code: frameCode(options),
      styles: styleSheet(options, 'cadre'),
    },
    {
      id: 'ecouteur',
      label: 'Cadre et hauteur automatique',
      why: 'pour un site qui accepte un script\u00a0: le cadre suit son contenu',
      code: listenerCode(options, frameId(encode(state, shell))),
      styles: styleSheet(options, 'ecouteur'),
    },
    {
      id: 'ligne',
      label: 'Une ligne',
      why: 'un script écrit le cadre, son titre et sa hauteur',
      code: scriptCode(options),
      styles: null,
    },
    {
      id: 'image',
      label: 'Image et lien',
      why: 'pour un site qui refuse les cadres',
      code: pictureCode(options),
      styles: styleSheet(options, 'image'),
    },
  ];
  const save = async (): Promise<string> => {
    if (isWaiting(scene)) return 'Les limites des communes arrivent\u00a0: réessayez dans un instant.';
    const made = documentOf(scene);
    const svg = pictureOf(scene, made, OWN.size, 'light');
    if (svg === null) return 'Le fond de carte manque\u00a0: l’image ne peut pas être faite.';
    download(await pngFile(svg, OWN.size, OWN.scale, factsOf(made)), name);
    return `Fichier «\u00a0${name}\u00a0» prêt\u00a0: il est dans vos téléchargements.`;
  };
  return (
    <EmbedDialog
      choice={choice}
      onChoice={setChoice}
      forms={forms}
      height={height}
      measured={measured}
      preview={OFF_SITE ? null : linkOf(state, shell, figures)}
      figures={fixedLink(model, state)?.figures ?? null}
      picture={isBuilt ? null : { name, onSave: save }}
      onClose={onClose}
    />
  );
}
