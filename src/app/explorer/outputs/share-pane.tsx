import type { ComponentProps } from 'react';
import { download } from '../../../export/download';
import { pngFile } from '../../../export/picture-file';
import { type QrCode, qrCode } from '../../../export/qr-code';
import { LinkCode } from '../../../ui/dialogs/link-code';
import { NoAddress, ShareDialog } from '../../../ui/dialogs/share-dialog';
import { leadsHere } from '../../common/links/public-link';

const FILE = 'code-qr';

async function save(code: QrCode, format: 'svg' | 'png'): Promise<void> {
  const blob =
    format === 'svg'
      ? new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${code.svg}\n`], { type: 'image/svg+xml' })
      : await pngFile(code.svg, code.size, 2);
  download(blob, `${FILE}.${format}`);
}

type Props = Omit<ComponentProps<typeof ShareDialog>, 'code'> & {
  /** Of the view, kept in the file of its code. */
  readonly title: string;
};

/** The dialog of the link, with its code. */
export const SharePane = ({ title, ...props }: Props) =>
  leadsHere() ? (
    <ShareDialog
      {...props}
      code={(link, figures) => {
        const code = qrCode(link, title);
        return (
          <LinkCode
            link={link}
            figures={figures}
            picture={code && `data:image/svg+xml;charset=utf-8,${encodeURIComponent(code.svg)}`}
            onSave={(format) => {
              if (code) void save(code, format);
            }}
          />
        );
      }}
    />
  ) : (
    <NoAddress onClose={props.onClose} />
  );
