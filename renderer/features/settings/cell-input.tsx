import { Icon } from '../../ui/icon.tsx';
import { Input } from '../../ui/inputs.tsx';
import type { ProblemCode } from './problems.ts';
import { problemSentence } from './text.ts';

interface CellInputProps {
  /** Spoken name: what it is and of which row. */
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly problem?: ProblemCode | undefined;
  readonly className?: string;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly 'data-row'?: string;
}

/** A field inside a table cell: named by its column and row, with what is wrong right below it. */
export function CellInput({ label, problem, className, ...input }: CellInputProps) {
  const sentence = problemSentence(problem);
  return (
    <>
      <Input
        size="s"
        aria-label={sentence ? `${label}. ${sentence}` : label}
        aria-invalid={problem ? true : undefined}
        className={[problem && 'is-error', className].filter(Boolean).join(' ')}
        {...input}
      />
      {sentence && (
        <span className="hint bad" aria-hidden="true">
          <Icon name="warning" size={13} />
          <span className="hint-words">{sentence}</span>
        </span>
      )}
    </>
  );
}
