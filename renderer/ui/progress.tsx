import { useId } from 'react';
import { Button } from './button.tsx';
import { uiText } from './text.ts';

export interface ProgressProps {
  /** What is being done: "Mengimpor rekap-november.xlsx". */
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** The amount in words: "412 dari 8.412 baris". */
  readonly detail: string;
  readonly onCancel?: () => void;
  readonly cancelText?: string;
}

/** Always with an amount and, where the work allows it, a way to stop. */
export function Progress({ label, value, max, detail, onCancel, cancelText = uiText.undo }: ProgressProps) {
  const name = useId();
  return (
    <div className="progress">
      <span id={name} className="b">
        {label}
      </span>
      <progress aria-labelledby={name} value={value} max={max} aria-valuetext={detail} />
      <span className="s12 t2">{detail}</span>
      {onCancel && (
        <Button size="s" onClick={onCancel}>
          {cancelText}
        </Button>
      )}
    </div>
  );
}
