import { type ReactNode, useId } from 'react';

interface Props {
  readonly accept: string;
  readonly className: string;
  readonly onText: (text: string, name: string) => void;
  readonly children: ReactNode;
}

/** Chooses a file of this device and reads its text; nothing leaves the page. */
export function FileButton({ accept, className, onText, children }: Props) {
  const id = useId();
  return (
    <span className="file-button">
      <input
        id={id}
        type="file"
        className="sr-only"
        accept={accept}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (!file) return;
          void file.text().then((text) => {
            onText(text, file.name);
            // The same file may be chosen again after a correction.
            input.value = '';
          });
        }}
      />
      <label htmlFor={id} className={className}>
        {children}
      </label>
    </span>
  );
}
