import { type FormEvent, useEffect, useRef, useState } from 'react';
import { clockTime } from '#shared/calendar/date-words.ts';
import { type OpdProblems, opdProblems } from '#shared/domain/opd/check-opd.ts';
import { type OpdDescription, unnamedOpd } from '#shared/domain/opd/opd.ts';
import { timeAt } from '#shared/kernel/calendar-date.ts';
import { canonicalJson, type Json } from '#shared/kernel/json.ts';
import { useFormDraft } from '../../data/form-draft.ts';
import { redescribeOpd, registerOpdList } from '../../data/opd-commands.ts';
import { useMay } from '../../data/settings-commands.ts';
import { type OpdEntry, usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input, TextArea } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/toast.tsx';
import { opdFormFields, stillWrong, tidyOpd } from './opd-list.ts';
import { fieldExamples, fieldNames, opdText, problemSentence } from './text.ts';

interface OpdFormProps {
  readonly opd: OpdEntry | undefined;
  readonly onRegistered: (id: string) => void;
}

function descriptionOf({ id: _id, active: _active, heads: _heads, ...description }: OpdEntry): OpdDescription {
  return description;
}

const same = (left: OpdDescription, right: OpdDescription) => canonicalJson(left as Json) === canonicalJson(right as Json);

/** The description of an OPD, new or known. */
export function OpdForm({ opd, onRegistered }: OpdFormProps) {
  const opdList = usePantau((state) => state.opdList);
  const zone = usePantau((state) => state.sections.hours.zone);
  const may = useMay(opd ? 'opd.described' : 'opd.registered');
  const before = opd ? descriptionOf(opd) : unnamedOpd;
  const form = useFormDraft(`opd-${opd?.id ?? 'baru'}`, before);
  const [refused, setRefused] = useState<OpdProblems>({});
  const [isBusy, setBusy] = useState(false);
  const [notDone, setNotDone] = useState<string | null>(null);
  const frame = useRef<HTMLFormElement>(null);
  const toast = useToast();
  useEffect(() => {
    if (Object.keys(refused).length > 0) frame.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [refused]);
  const description = tidyOpd(form.value);
  const found = opdProblems(
    description,
    opdList.filter(({ id }) => id !== opd?.id),
  );
  const problems = stillWrong(refused, found);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setRefused(found);
    if (Object.keys(found).length > 0 || isBusy) return;
    setBusy(true);
    const done = opd ? await redescribeOpd(opd.id, description) : await registerOpdList([description]);
    setBusy(false);
    setNotDone(done.ok ? null : done.error.sentence);
    if (!done.ok) return;
    form.clear(opd ? description : {});
    if (opd) {
      toast.show({ text: opdText.saved(description.name), undo: { run: () => void redescribeOpd(opd.id, before) } });
      return;
    }
    toast.show({ text: opdText.registered(description.name) });
    const [id] = done.value ?? [];
    if (id) onRegistered(id);
  };

  const discard = () => {
    const typed = form.value;
    setRefused({});
    form.clear(before);
    frame.current?.querySelector<HTMLElement>('[type=submit]')?.focus();
    toast.show({ text: opdText.discarded, undo: { run: () => form.change(typed) } });
  };

  return (
    <form ref={frame} className="stack" onSubmit={(event) => void save(event)} noValidate>
      {!may && <Notice>{opdText.readOnly}</Notice>}
      {notDone && (
        <Notice tone="bad" title={opdText.notSaved}>
          {notDone}
        </Notice>
      )}
      <fieldset className="opd-fields" disabled={!may} aria-label={opd?.name || opdText.newTitle}>
        {opdFormFields.map((field) => (
          <Field
            key={field}
            label={fieldNames[field]}
            optional={field !== 'name'}
            className={`opd-${field}`}
            error={problemSentence(problems[field])}
            {...(fieldExamples[field] && { hint: fieldExamples[field] })}
          >
            <Input value={form.value[field]} onValue={(value) => form.change({ [field]: value })} />
          </Field>
        ))}
        <Field
          label={fieldNames.aliases}
          optional
          className="opd-aliases"
          hint={opdText.aliasesHint}
          error={problemSentence(problems.aliases)}
        >
          <TextArea
            rows={2}
            value={form.value.aliases.join('\n')}
            onValue={(text) => form.change({ aliases: text === '' ? [] : text.split('\n') })}
          />
        </Field>
      </fieldset>
      {may && (
        <div className="row wrap opd-acts">
          <Button type="submit" kind={opd ? 'default' : 'primary'} busy={isBusy}>
            {opdText.save}
          </Button>
          {!same(form.value, before) && <Button onClick={discard}>{opdText.discard}</Button>}
          {form.state.kind === 'saved' && (
            <span className="t3 s12">{opdText.draftSaved(clockTime(timeAt(form.state.at, zone)))}</span>
          )}
          {form.state.kind === 'not-saved' && <span className="bad s12">{opdText.draftNotSaved}</span>}
        </div>
      )}
    </form>
  );
}
