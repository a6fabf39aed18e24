import { useState } from 'react';
import type { OpenedFile } from '../../data/import-file.ts';
import { changeSource } from '../../data/import-session.ts';
import { useImport } from '../../data/import-view.ts';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import { identityWords } from './mapping-edit.ts';
import { text } from './text.ts';

const longest = 100;

/** The list or system that the file comes from: ids are compared within it only. Taken over on leaving, because every row hangs on it. */
export function SourceField({ file }: { readonly file: OpenedFile }) {
  const source = useImport((view) => view.source);
  const mapping = useImport((view) => view.mapping);
  const [draft, setDraft] = useState<string>();
  const settle = () => {
    if (draft === undefined) return;
    setDraft(undefined);
    changeSource(draft);
  };
  const hint = `${identityWords(file.table, mapping)}${file.rememberedSource === source ? ` ${text.sourceRemembered}` : ''}`;
  return (
    <Field label={text.source} hint={hint}>
      <Input
        size="s"
        value={draft ?? source}
        maxLength={longest}
        onValue={setDraft}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
    </Field>
  );
}
