import { useMemo, useRef, useState } from 'react';
import { type CellPlace, faultsByCell } from '../../check';
import { schemaOf } from '../../pack';
import { CellPanel } from '../grid/cell-panel';
import { FaultList } from '../grid/fault-list';
import { Grid } from '../grid/grid';
import { usePanes } from '../hooks/use-panes';
import type { StepProps } from './step-view';

/** Tables of a pack that hold figures come first: they are what changes from one year to the next. */
const FIRST = [
  'financements.csv',
  'actions.csv',
  'france-travail.csv',
  'pactes-territoriaux.csv',
  'lieux.csv',
];

/** The faults, the tables, the cells of one, and all about the cell in hand. */
export function EditStep({ work }: Pick<StepProps, 'work'>) {
  const { state, check, checked, checking, edit, resources } = work;
  const { pack } = state;
  const [path, setPath] = useState(FIRST[0] ?? '');
  const [cell, setCell] = useState<CellPlace | null>(null);
  const [target, setTarget] = useState<CellPlace | null>(null);
  const faults = useRef<HTMLDivElement>(null);
  usePanes();

  const order = useMemo(() => {
    const paths = [...pack.tables.keys()];
    return [...FIRST.filter((one) => paths.includes(one)), ...paths.filter((one) => !FIRST.includes(one))];
  }, [pack]);
  const all = useMemo(() => [...check.faults, ...check.warnings], [check]);
  const said = useMemo(() => faultsByCell(checked, path, all), [checked, path, all]);
  const counts = new Map<string, number>();
  for (const { fichier } of check.faults) counts.set(fichier, (counts.get(fichier) ?? 0) + 1);
  const lines = pack.tables.get(path) ?? [];
  const title = schemaOf(pack, path)?.title ?? path;
  const show = (place: CellPlace): void => {
    setPath(place.path);
    // A new object each time: the same cell may be asked for again.
    setTarget({ ...place });
  };
  /** What is mended leaves the list with its button: the focus stays in the list. */
  const mend: typeof edit = (...what) => {
    edit(...what);
    faults.current?.focus({ preventScroll: true });
  };
  const open = (next: string): void => {
    setPath(next);
    setCell(null);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: no set of fields */}
      <div ref={faults} role="group" aria-label="Fautes" tabIndex={-1} data-pane="">
        <FaultList {...{ check, checking, show }} edit={mend} pack={checked} openTable={open} />
      </div>
      <div className="at-edit">
        <nav className="at-tables" aria-label="Tableaux" data-pane="">
          <ul>
            {order.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  aria-current={one === path ? 'true' : undefined}
                  title={schemaOf(pack, one)?.title}
                  onClick={() => open(one)}
                >
                  {one.replace(/\.csv$/, '')}
                  {counts.get(one) ? (
                    <span className="at-count">
                      {counts.get(one)}
                      <span className="sr-only"> faute(s)</span>
                    </span>
                  ) : null}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <Grid
          key={path}
          pack={pack}
          path={path}
          title={title}
          lines={lines}
          said={said}
          target={target?.path === path ? target : null}
          edit={edit}
          choose={setCell}
        />
        <CellPanel
          pack={pack}
          known={resources?.known ?? null}
          place={cell?.path === path ? cell : null}
          said={said}
          edit={edit}
          show={show}
          openTable={open}
        />
      </div>
    </>
  );
}
