import { useRef, useState } from 'react';
import { editField } from '#shared/domain/opinion/commands.ts';
import { fieldOf } from '#shared/domain/opinion/opinion.ts';
import { record } from '../../data/case-commands.ts';
import { type DraftState, useFormDraft } from '../../data/form-draft.ts';
import { type CaseAtHand, caseById } from '../../data/queries.ts';

export interface AnswerDraft {
  readonly text: string;
  readonly type: (text: string) => void;
  /** Records what was typed; true when nothing is left to record. Asked on leaving the field and before every act. */
  readonly settle: () => Promise<boolean>;
  readonly state: DraftState;
  readonly problem: string | undefined;
}

/** The answer to the citizen while it is being worded: a draft at every pause, an operation on leaving. */
export function useAnswerDraft(at: CaseAtHand): AnswerDraft {
  const { value, change, clear, state } = useFormDraft<{ readonly text: string | null }>(`berkas-tanggapan-${at.id}`, {
    text: null,
  });
  const [problem, setProblem] = useState<string>();
  const typed = useRef<string | null>(null);
  typed.current = value.text;
  const settling = useRef<Promise<boolean>>(undefined);
  const write = async (): Promise<boolean> => {
    const text = typed.current;
    if (text === null) return true;
    const now = (await caseById(at.id)) ?? at;
    const recorded = await record(editField(now, 'answer', text));
    setProblem(recorded.ok ? undefined : recorded.error.sentence);
    // Typing went on meanwhile: that text is still a draft and is recorded on the next leaving.
    if (recorded.ok && typed.current === text) clear();
    return recorded.ok;
  };
  return {
    text: value.text ?? fieldOf(at.opinion, 'answer'),
    type: (text) => {
      typed.current = text;
      change({ text });
    },
    settle: () => {
      // Leaving the field by pressing a button asks twice; the second waits for the first.
      const turn = (settling.current ?? Promise.resolve(true)).then(write);
      settling.current = turn;
      return turn;
    },
    state,
    problem,
  };
}
