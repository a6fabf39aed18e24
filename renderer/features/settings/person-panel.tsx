import { type FormEvent, useEffect, useRef, useState } from 'react';
import { readNip } from '#shared/domain/person/nip.ts';
import { canonicalJson, type Json } from '#shared/kernel/json.ts';
import { fail } from '#shared/kernel/result.ts';
import { useFormDraft } from '../../data/form-draft.ts';
import { amendPerson, registerPerson } from '../../data/settings-commands.ts';
import { type PersonEntry, usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useToast } from '../../ui/toast.tsx';
import { PersonActivity } from './person-activity.tsx';
import { leavesNoAdmin, readPersonForm, toPersonForm } from './person-form.ts';
import { PostsEditor } from './posts-editor.tsx';
import { type Problems, stillWrong } from './problems.ts';
import { SecretForm } from './secret-forms.tsx';
import { DraftWords } from './section-frame.tsx';
import { problemSentence, settingsText } from './text.ts';
import { nipHint, peopleText, secretText } from './text-people.ts';
import { useFocusProblem } from './use-focus-problem.ts';

interface PersonPanelProps {
  /** Undefined for somebody new. */
  readonly person: PersonEntry | undefined;
  readonly today: string;
  readonly onClose: () => void;
  readonly onRegistered: (id: string) => void;
}

const nobody = { name: '', nip: '', rank: '', posts: [] };

/** One person: identity, posts, password, and whether he still works here. */
export function PersonPanel(props: PersonPanelProps) {
  const { person, onClose } = props;
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <>
      <div className="row">
        <Button ref={back} icon="arrow-left" onClick={onClose}>
          {peopleText.back}
        </Button>
      </div>
      <PersonFields {...props} />
      {person?.active && (
        <Panel title={secretText.otherTitle} icon="key" note={secretText.otherNote}>
          <SecretForm personId={person.id} secret="password" done={secretText.passwordSetFor(person.name)} />
        </Panel>
      )}
      {person && <PersonActivity {...props} person={person} />}
    </>
  );
}

const same = (left: unknown, right: unknown) => canonicalJson(left as Json) === canonicalJson(right as Json);

function PersonFields({ person, today, onRegistered }: PersonPanelProps) {
  const people = usePantau((state) => state.people);
  const before = toPersonForm(person ?? nobody);
  const form = useFormDraft(`pegawai-${person?.id ?? 'baru'}`, before);
  const [refused, setRefused] = useState<Problems>({});
  const [isBusy, setBusy] = useState(false);
  const [notDone, setNotDone] = useState<string | null>(null);
  const frame = useFocusProblem(refused);
  const toast = useToast();
  const { name, nip, rank, posts } = form.value;
  const reading = readNip(nip);
  const judged = judge();
  const problems = judged.ok ? {} : stillWrong(refused, judged.error);

  function judge() {
    const read = readPersonForm(form.value);
    const isLast = read.ok && person && leavesNoAdmin(people, { ...person, posts: read.value.posts }, today);
    return isLast ? fail<Problems>({ posts: 'last-admin' }) : read;
  }

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setRefused(judged.ok ? {} : judged.error);
    if (!judged.ok) return;
    const { posts: nextPosts, ...description } = judged.value;
    if (isBusy) return;
    setBusy(true);
    const postsBefore = person?.posts ?? [];
    const done = person
      ? await amendPerson(person.id, {
          ...(!same(description, { name: person.name, nip: person.nip, rank: person.rank }) && { description }),
          ...(!same(nextPosts, postsBefore) && { posts: nextPosts }),
        })
      : await registerPerson(description, nextPosts);
    setBusy(false);
    setNotDone(done.ok ? null : done.error.sentence);
    if (!done.ok) return;
    form.clear(person ? toPersonForm(judged.value) : {});
    toast.show({ text: person ? peopleText.saved(description.name) : peopleText.registered(description.name) });
    if (done.value !== null) onRegistered(done.value);
  };

  const discard = () => {
    const typed = form.value;
    setRefused({});
    form.clear(before);
    frame.current?.querySelector<HTMLElement>('[type=submit]')?.focus();
    toast.show({ text: settingsText.discarded, undo: { run: () => form.change(typed) } });
  };

  return (
    <form className="settings-form" ref={frame} onSubmit={(event) => void save(event)} noValidate>
      <Panel
        title={person?.name || peopleText.newPerson}
        icon="user"
        footer={
          <>
            <Button type="submit" kind="primary" busy={isBusy}>
              {peopleText.save}
            </Button>
            {!same(form.value, before) && <Button onClick={discard}>{settingsText.discard}</Button>}
            <span className="grow" />
            <DraftWords draft={form.state} />
          </>
        }
      >
        <div className="stack">
          {notDone && (
            <Notice tone="bad" title={settingsText.notSaved}>
              {notDone}
            </Notice>
          )}
          <div className="field-row">
            <Field label={peopleText.name} error={problemSentence(problems.name)}>
              <Input value={name} onValue={(value) => form.change({ name: value })} />
            </Field>
            <Field
              label={peopleText.nip}
              optional
              hint={nipHint(reading)}
              {...(reading.warnings.length > 0 && { hintTone: 'warn' })}
              error={problemSentence(problems.nip)}
            >
              <Input inputMode="numeric" value={nip} onValue={(value) => form.change({ nip: value })} />
            </Field>
            <Field label={peopleText.rank} optional hint={peopleText.rankHint} error={problemSentence(problems.rank)}>
              <Input value={rank} onValue={(value) => form.change({ rank: value })} />
            </Field>
          </div>
          <PostsEditor posts={posts} problems={problems} today={today} onPosts={(next) => form.change({ posts: next })} />
        </div>
      </Panel>
    </form>
  );
}
