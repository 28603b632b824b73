import { useState } from 'react';
import { parseShow } from '../../../load/scenes-json';
import { decodeText } from '../../../load/text/decode-text';
import type { ExplorerState } from '../../../state/explorer-state';
import { linkOf, showLink } from '../../../state/url-binding';
import { FileButton } from '../../../ui/common/file-button';
import { ShowMenu } from '../../../ui/presentation/show-menu';
import { carryShow } from '../../scenes/carried';
import type { ScreenProps } from '../screen-props';

interface Props extends Pick<ScreenProps, 'control' | 'carried' | 'resources'> {
  readonly state: ExplorerState;
  /** That the show works without network, once it does. */
  readonly offline: readonly string[];
  readonly characterKeys: boolean;
  readonly onCharacterKeys: (on: boolean) => void;
  readonly onFullscreen: () => void;
  readonly onNotes: () => void;
  readonly onPresenter: () => boolean;
  readonly onClose: () => void;
}

/** What the menu of a show can do. */
export function AudienceMenu(props: Props) {
  const { control, onClose } = props;
  const [said, setSaid] = useState<readonly string[]>([]);
  const then = (run: () => void) => (): void => {
    onClose();
    run();
  };
  const openFile = (bytes: Uint8Array, name: string): void => {
    const result = parseShow(decodeText(bytes), name);
    if (!result.ok) {
      setSaid(result.faults);
      return;
    }
    // The link carries the scenes: a reload, or the presenter’s window, finds them again.
    void carryShow(result.show).then((carried) => {
      window.location.assign(showLink({ kind: 'presentation', scene: 1, screen: 'salle' }, carried));
      window.location.reload();
    });
  };
  return (
    <ShowMenu
      actions={[
        { id: 'plein-ecran', label: 'Plein écran', onPress: then(props.onFullscreen) },
        {
          id: 'presentateur',
          label: 'Fenêtre du présentateur',
          onPress: () => {
            if (props.onPresenter()) onClose();
            else {
              setSaid([
                'Le navigateur a refusé d’ouvrir une seconde fenêtre\u00a0: les notes s’affichent sous la scène.',
              ]);
              props.onNotes();
            }
          },
        },
        { id: 'notes', label: 'Notes sous la scène', onPress: then(props.onNotes) },
        {
          id: 'feuilles',
          label: 'Imprimer, PDF ou PowerPoint',
          onPress: then(() => control.setScreen('feuilles')),
        },
      ]}
      characterKeys={props.characterKeys}
      onCharacterKeys={props.onCharacterKeys}
      leaveHref={linkOf(props.state)}
      status={[...said, ...props.offline, ...props.resources.notices.map(({ text }) => text)]}
      onClose={onClose}
    >
      <FileButton accept=".json,application/json" className="show-button" onBytes={openFile}>
        Ouvrir un fichier de scènes
      </FileButton>
    </ShowMenu>
  );
}
