import type { CallOutput } from '#shared/bridge/contract.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/inputs.tsx';
import { joinText } from './text.ts';

export type ChosenFolder = CallOutput<'sync.chooseFolder'>;

export interface FolderChoiceProps {
  readonly chosen: ChosenFolder | null;
  readonly onChoose: () => void;
  readonly isBusy: boolean;
  readonly problem?: string | undefined;
}

/** The folder as a person reads it, chosen in main's dialog. */
export function FolderChoice({ chosen, onChoose, isBusy, problem }: FolderChoiceProps) {
  return (
    <div className="sync-folder">
      <Field label={joinText.folder} error={problem}>
        <Input value={chosen?.folder ?? joinText.noFolder} readOnly icon="folder" tabIndex={-1} />
      </Field>
      <Button data-first icon="folder" busy={isBusy} onClick={onChoose}>
        {chosen ? joinText.pickOther : joinText.pick}
      </Button>
    </div>
  );
}
