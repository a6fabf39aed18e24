import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { Input } from '../../ui/inputs.tsx';
import { type ProblemCode, type Problems, problemsOfRow } from './problems.ts';
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

/** A field inside a table cell: named by its column and row. What is wrong is said with its name, and shown in the row below it. */
export function CellInput({ label, problem, className, ...input }: CellInputProps) {
  const sentence = problemSentence(problem);
  return (
    <Input
      size="s"
      aria-label={sentence ? `${label}. ${sentence}` : label}
      aria-invalid={problem ? true : undefined}
      className={[problem && 'is-error', className].filter(Boolean).join(' ')}
      {...input}
    />
  );
}

/** The row below a row with problems: what is wrong with each of its fields, by name. */
export function rowProblem(problems: Problems, key: string, labels: Readonly<Record<string, string>>): ReactNode {
  const sentences = problemsOfRow(problems, key).map(({ field, code }) => {
    const sentence = problemSentence(code) ?? '';
    return labels[field] ? `${labels[field]}: ${sentence}` : sentence;
  });
  return sentences.length > 0 && <RowProblem>{sentences.join(' ')}</RowProblem>;
}

function RowProblem({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <Icon name="warning" size={13} />
      {children}
    </>
  );
}
