import { useEffect, useRef, useState } from 'react';
import type { Indicator } from '../../../domain/indicators/indicator';
import { type Model, withNames } from '../../../domain/model';
import { joinSheet } from '../../../load/joined/join-sheet';
import { type Outline, outlineOf } from '../../../load/joined/outline';
import { readSheet, type Sheet, yieldInTime } from '../../../load/joined/read-sheet';
import { nextTask } from '../../../render/map-host';
import { type JoinAnswer, JoinDialog, type JoinStep } from '../../../ui/dialogs/join-dialog';
import { joinReport, outlineText } from '../../../view/text/join-words';
import { loadCommuneNames } from '../../common/load-data';

interface Props {
  readonly model: Model;
  /** A file that was dropped on the page; `null`: the reader chooses one. */
  readonly dropped: File | null;
  readonly onIndicator: (indicator: Indicator, report: readonly string[]) => void;
  readonly onClose: () => void;
}

const told = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A file of this device, read here and joined to the territories; nothing leaves the page. */
export function JoinPane({ model, dropped, onIndicator, onClose }: Props) {
  const [step, setStep] = useState<JoinStep>({ kind: 'file', fault: null });
  const opened = useRef<{ readonly sheet: Sheet; readonly outline: Outline; readonly name: string } | null>(
    null,
  );

  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const open = async (bytes: Uint8Array, name: string): Promise<void> => {
    setStep({ kind: 'reading', name });
    try {
      const yieldNow = yieldInTime();
      const sheet = await readSheet(bytes, yieldNow);
      const outline = await outlineOf(sheet, model, yieldNow);
      opened.current = { sheet, outline, name };
      const measures = outline.measures.map((value) => ({ value, label: outline.names[value] ?? '' }));
      setStep({
        kind: 'questions',
        name,
        found: outlineText(sheet.length - outline.header - 1, outline),
        measures,
      });
    } catch (error) {
      setStep({ kind: 'file', fault: `${name}\u00a0: ${told(error)}` });
    }
  };
  const join = async (answer: JoinAnswer): Promise<void> => {
    const file = opened.current;
    if (!file) return;
    setStep({ kind: 'reading', name: file.name });
    try {
      // Former communes are known with the names.
      const named =
        model.names === null
          ? withNames(model, await loadCommuneNames(model.cog.communes.codes.length))
          : model;
      const { nom, unite, denominateur, sens, source, millesime } = answer;
      const joined = await joinSheet(
        file.sheet,
        file.outline,
        answer.measure,
        denominateur === '',
        named,
        yieldInTime(),
      );
      const described = {
        ...{ id: `joint-${Date.now()}`, nom, unite, sens, source, millesime },
        ...({
          niveau: file.outline.niveau,
          licence: '',
          precision: 'exact',
          calcul: null,
          joint: true,
        } as const),
        valeurs: joined.valeurs,
      };
      const lines = joinReport(joined, file.outline.niveau);
      // What is read, what is drawn and what is told are a task each: together they would hold a gesture up.
      await nextTask();
      // Closed while it was read: given up.
      if (!mounted.current) return;
      onIndicator(
        denominateur ? { ...described, nature: 'ratio', denominateur } : { ...described, nature: 'absolu' },
        lines,
      );
      await nextTask();
      setStep({ kind: 'report', nom, lines });
    } catch (error) {
      setStep({ kind: 'file', fault: `${file.name}\u00a0: ${told(error)}` });
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a dropped file is read once
  useEffect(() => {
    if (dropped) void dropped.arrayBuffer().then((buffer) => open(new Uint8Array(buffer), dropped.name));
  }, [dropped]);

  return (
    <JoinDialog
      step={step}
      onFile={(bytes, name) => void open(bytes, name)}
      onAnswer={(answer) => void join(answer)}
      onClose={onClose}
    />
  );
}
