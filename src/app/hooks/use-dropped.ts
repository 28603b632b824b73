import { useEffect, useState } from 'react';

const READ = /\.(csv|txt|tsv|xlsx|ods)$/i;

/** A file that the reader drops anywhere on the page; one of another kind is left to the browser. */
export function useDropped(): readonly [File | null, (file: File | null) => void] {
  const [file, setFile] = useState<File | null>(null);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const found = [...(event.dataTransfer?.files ?? [])].find(({ name }) => READ.test(name));
      if (!found) return;
      event.preventDefault();
      setFile(found);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return [file, setFile];
}
