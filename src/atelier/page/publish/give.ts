import { download } from '../../../export/download';

/** Gives a file to the person: it goes to the downloads of this device, and nowhere else. */
export const give = (bytes: Uint8Array, type: string, name: string): void =>
  download(new Blob([Uint8Array.from(bytes)], { type }), name);
