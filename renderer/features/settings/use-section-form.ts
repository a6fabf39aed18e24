import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { SectionName, Sections } from '#shared/domain/office/operations.ts';
import { canonicalJson, type Json } from '#shared/kernel/json.ts';
import type { Result } from '#shared/kernel/result.ts';
import { type DraftState, useFormDraft } from '../../data/form-draft.ts';
import { setSection, useMay } from '../../data/settings-commands.ts';
import { usePantau } from '../../data/store.ts';
import { useToast } from '../../ui/toast.tsx';
import { type Problems, stillWrong } from './problems.ts';
import { settingsText } from './text.ts';
import { useFocusProblem } from './use-focus-problem.ts';

export interface SectionForm<F> {
  readonly value: F;
  readonly change: (part: Partial<F>) => void;
  /** Differs from what the office uses now. */
  readonly isChanged: boolean;
  readonly problems: Problems;
  readonly submit: (event: FormEvent) => void;
  readonly discard: () => void;
  readonly isBusy: boolean;
  readonly notDone: string | null;
  /** The person may set it; everybody else reads. */
  readonly may: boolean;
  readonly draft: DraftState;
  readonly frame: RefObject<HTMLFormElement | null>;
}

interface SectionFormOptions<K extends SectionName, F> {
  readonly section: K;
  readonly toForm: (value: Sections[K]) => F;
  readonly read: (form: F) => Result<Sections[K], Problems>;
  /** Said after saving: "Profil instansi disimpan." */
  readonly saved: string;
}

const same = (left: object, right: object) => canonicalJson(left as Json) === canonicalJson(right as Json);

/** A section of the office's settings as a form: the draft survives everything, saving makes it valid for all PCs and can be undone. */
export function useSectionForm<K extends SectionName, F extends object>(options: SectionFormOptions<K, F>): SectionForm<F> {
  const { section, toForm, read, saved } = options;
  const current: Sections[K] = usePantau((state) => state.sections[section]);
  const may = useMay('office.section-set');
  const office = toForm(current);
  const form = useFormDraft(`pengaturan-${section}`, office);
  const toast = useToast();
  const [refused, setRefused] = useState<Problems>({});
  const frame = useFocusProblem(refused);
  const [isBusy, setBusy] = useState(false);
  const [notDone, setNotDone] = useState<string | null>(null);

  const untouched = useRef(office);
  useEffect(() => {
    // An untouched form follows what the office uses; one with changes keeps them.
    const next = toForm(current);
    if (same(next, untouched.current)) return;
    if (same(form.value, untouched.current)) form.clear(next);
    untouched.current = next;
  }, [current, form, toForm]);

  const takeBack = async (before: Sections[K]) => {
    const done = await setSection(section, before);
    if (!done.ok) setNotDone(done.error.sentence);
  };

  const save = async () => {
    const value = read(form.value);
    setRefused(value.ok ? {} : value.error);
    if (!value.ok) return;
    setBusy(true);
    const done = await setSection(section, value.value);
    setBusy(false);
    setNotDone(done.ok ? null : done.error.sentence);
    if (!done.ok) return;
    form.clear(toForm(value.value));
    toast.show({ text: saved, undo: { run: () => void takeBack(current) } });
  };

  const judged = read(form.value);
  return {
    value: form.value,
    change: form.change,
    isChanged: !same(form.value, office),
    problems: judged.ok ? {} : stillWrong(refused, judged.error),
    submit: (event) => {
      event.preventDefault();
      if (!isBusy) void save();
    },
    discard: () => {
      setRefused({});
      setNotDone(null);
      const typed = form.value;
      form.clear(office);
      // The button that was pressed goes away with the changes.
      frame.current?.querySelector<HTMLElement>('[type=submit]')?.focus();
      toast.show({ text: settingsText.discarded, undo: { run: () => form.change(typed) } });
    },
    isBusy,
    notDone,
    may,
    draft: form.state,
    frame,
  };
}
