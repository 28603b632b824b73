import { useEffect, useState } from 'react';
import type { Model } from '../../../domain/model';
import type { QrCode } from '../../../export/qr-code';
import { START } from '../../../state/explorer-state';
import { EXPLORER_SHELL } from '../../../state/shell';
import { linkOf } from '../../../state/url-binding';
import type { ShownCode } from '../../../ui/presentation/scene-body';
import { GAP } from '../../../view/text/formats';
import { publicLink } from '../../common/links/public-link';
import { fixedLink, followingFigures } from '../../common/links/view-link';

/** What the room points a phone at when a show ends: the map, with the figures that were shown. */
export interface ShowCode {
  readonly link: string;
  /** What is behind it. */
  readonly words: string;
  readonly code: QrCode;
}

/** The code of a show; `null` where its address leads nobody anywhere: a file opened from a disk, or a draft. */
export async function showCode(model: Model): Promise<ShowCode | null> {
  const held = fixedLink(model, START);
  const link = held?.link ?? publicLink(linkOf(START, EXPLORER_SHELL, followingFigures(model)));
  if (!/^https?:/.test(link)) return null;
  const { qrCode } = await import('../../../export/qr-code');
  const words = held
    ? `La carte en ligne, avec ces chiffres${GAP}: ${held.figures}`
    : 'La carte en ligne, avec les derniers chiffres publiés';
  const code = qrCode(link, words);
  return code && { link, words, code };
}

/** The code of a show as its closing scene and its last page show it; `null` until it is there, or for none. */
export function useShowCode(model: Model, wanted = true): ShownCode | null {
  const [shown, setShown] = useState<ShownCode | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let live = true;
    const show = (made: ShowCode | null): void => {
      if (!live || !made) return;
      const { link, words, code } = made;
      setShown({ link, words, picture: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(code.svg)}` });
    };
    // Without it the scene stands: it is a way to the map, and no figure.
    showCode(model).then(show, () => undefined);
    return () => {
      live = false;
    };
  }, [model, wanted]);
  return wanted ? shown : null;
}
