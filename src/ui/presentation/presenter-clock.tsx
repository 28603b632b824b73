const two = (value: number): string => String(value).padStart(2, '0');
/** "4:05", "1:04:05". */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

const MINUTE = 60_000;

interface Props {
  /** Milliseconds of the clock. */
  readonly now: number;
  /** Milliseconds since the show and since the scene began. */
  readonly elapsed: number;
  readonly sceneElapsed: number;
  /** Planned for this scene; `null` when nothing is. */
  readonly sceneMinutes: number | null;
  /** Planned until the end of this scene, and in all; 0 when nothing is. */
  readonly doneMinutes: number;
  readonly allMinutes: number;
}

/** How late it is, how long it has taken, and how long it was meant to take. */
export function PresenterClock(props: Props) {
  const { elapsed, sceneElapsed, sceneMinutes, doneMinutes, allMinutes } = props;
  const time = new Date(props.now);
  const late = elapsed - doneMinutes * MINUTE;
  return (
    <p className="presenter-clock">
      <span>
        Il est{' '}
        <strong translate="no">
          {two(time.getHours())}:{two(time.getMinutes())}
        </strong>
      </span>
      <span>
        Durée{' '}
        <strong role="timer" translate="no">
          {duration(elapsed)}
        </strong>
        {allMinutes > 0 ? <span translate="no"> / {duration(allMinutes * MINUTE)}</span> : null}
      </span>
      <span>
        Scène{' '}
        <strong
          role="timer"
          translate="no"
          data-late={(sceneMinutes !== null && sceneElapsed > sceneMinutes * MINUTE) || undefined}
        >
          {duration(sceneElapsed)}
        </strong>
        {sceneMinutes !== null ? <span translate="no"> / {duration(sceneMinutes * MINUTE)}</span> : null}
      </span>
      {allMinutes > 0 && late > MINUTE ? <span data-late>{duration(late)} de retard</span> : null}
    </p>
  );
}
