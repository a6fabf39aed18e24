import { useState } from 'react';
import { changeCapturedAt } from '../../data/import-session.ts';
import { useImport } from '../../data/import-view.ts';
import { usePantau } from '../../data/store.ts';
import { DateField } from '../../ui/date-field.tsx';
import { fieldOfInstant, instantOfField } from './captured-time.ts';
import { text } from './text.ts';

/** Asked only of files with dates like "7 jam yang lalu"; once there, it stays while the file is open. */
export function CapturedField() {
  const zone = usePantau((state) => state.sections.hours.zone);
  const capturedAt = useImport((view) => view.capturedAt);
  const waiting = useImport((view) => view.check?.problems.filter(({ code }) => code === 'relative-date').length ?? 0);
  const [isShown, setShown] = useState(false);
  if (waiting > 0 && !isShown) setShown(true);
  if (!isShown && capturedAt === null) return null;
  return (
    <DateField
      label={text.capturedAt}
      withTime
      value={fieldOfInstant(capturedAt, zone)}
      onValue={(value) => changeCapturedAt(instantOfField(value, zone))}
      hint={text.capturedHint(waiting)}
      {...(waiting > 0 && { hintTone: 'warn' as const })}
    />
  );
}
