import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A file opened by LibreOffice and saved in another form, as a person does.
 * @param separator of a CSV, as its code; what each column holds is left to LibreOffice, which takes zeros off codes
 */
export function savedBy(folder: string, path: string, form: string, separator = 44): Buffer {
  const out = join(folder, `en-${form}`);
  mkdirSync(out, { recursive: true });
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profil')}`,
      '--headless',
      ...(path.endsWith('.csv') ? [`--infilter=CSV:${separator},34,76,1`] : []),
      ...['--convert-to', form, '--outdir', out, path],
    ],
    { stdio: 'ignore', timeout: 180_000 },
  );
  return readFileSync(join(out, `${path.replace(/^.*\/|\.[^.]*$/g, '')}.${form}`));
}
