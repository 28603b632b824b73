import { useId } from 'react';

interface Props {
  /** Which figures a fixed link holds; `null` where they have no name to be held by. */
  readonly figures: string | null;
  readonly fixed: boolean;
  readonly onFixed: (fixed: boolean) => void;
}

/** Whether a link or a frame follows the figures of the site, or holds those on screen. */
export function LinkFiguresChoice({ figures, fixed, onFixed }: Props) {
  const name = useId();
  if (figures === null) return null;
  return (
    <fieldset>
      <legend>Chiffres</legend>
      <label>
        <input type="radio" name={name} checked={!fixed} onChange={() => onFixed(false)} /> Toujours à jour
      </label>
      <label>
        <input type="radio" name={name} checked={fixed} onChange={() => onFixed(true)} /> Figé&nbsp;:{' '}
        {figures}
      </label>
    </fieldset>
  );
}
