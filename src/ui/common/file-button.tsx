import { type ReactNode, useId } from 'react';

interface Props {
  readonly accept: string;
  readonly className: string;
  readonly onBytes: (bytes: Uint8Array, name: string) => void;
  readonly children: ReactNode;
}

/** Chooses a file of this device and reads it; nothing leaves the page. */
export function FileButton({ accept, className, onBytes, children }: Props) {
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
          void file.arrayBuffer().then((buffer) => {
            onBytes(new Uint8Array(buffer), file.name);
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
