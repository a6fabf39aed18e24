import type { ReactNode } from 'react';
import { clockTime } from '#shared/calendar/date-words.ts';
import { timeAt } from '#shared/kernel/calendar-date.ts';
import type { DraftState } from '../../data/form-draft.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { settingsText } from './text.ts';
import type { SectionForm } from './use-section-form.ts';

export interface SectionFrameProps<F> {
  readonly title: string;
  readonly icon: IconName;
  /** What the section decides, in one sentence. */
  readonly note: string;
  /** Verb and object: "Simpan profil". */
  readonly saveText: string;
  /** 'default' for the second form of a page: one filled button per view. */
  readonly saveKind?: 'primary' | 'default';
  readonly form: SectionForm<F>;
  readonly children: ReactNode;
}

/** One section: its fields, why they may be read-only, and at the bottom what happens with changes. */
export function SectionFrame<F>({ title, icon, note, saveText, saveKind = 'primary', form, children }: SectionFrameProps<F>) {
  return (
    <form className="settings-form" ref={form.frame} onSubmit={form.submit} noValidate>
      <Panel
        title={title}
        icon={icon}
        {...(form.may && { footer: <SectionFooter form={form} saveText={saveText} saveKind={saveKind} /> })}
      >
        {/* Disabled controls take no focus, so that a reader without rights needs another place from which the arrow keys scroll. */}
        <div className="stack" {...(!form.may && { tabIndex: 0, role: 'group', 'aria-label': title })}>
          <p className="t2 s13">{note}</p>
          {!form.may && <Notice>{settingsText.readOnly}</Notice>}
          {form.notDone && (
            <Notice tone="bad" title={settingsText.notSaved}>
              {form.notDone}
            </Notice>
          )}
          <fieldset className="settings-fields stack" disabled={!form.may} aria-label={title}>
            {children}
          </fieldset>
        </div>
      </Panel>
    </form>
  );
}

function SectionFooter<F>({ form, saveText, saveKind }: Pick<SectionFrameProps<F>, 'form' | 'saveText' | 'saveKind'>) {
  return (
    <>
      <Button type="submit" kind={saveKind ?? 'primary'} busy={form.isBusy}>
        {saveText}
      </Button>
      {form.isChanged && <Button onClick={form.discard}>{settingsText.discard}</Button>}
      <span className="grow" role="status">
        {form.isChanged ? settingsText.changed : settingsText.unchanged}
      </span>
      {form.isChanged && <DraftWords draft={form.draft} />}
    </>
  );
}

/** What became of the draft; nothing is called saved before main has answered. */
export function DraftWords({ draft }: { readonly draft: DraftState }) {
  const zone = usePantau((state) => state.sections.hours.zone);
  if (draft.kind === 'saved') return <span className="t3">{settingsText.draftSaved(clockTime(timeAt(draft.at, zone)))}</span>;
  if (draft.kind === 'not-saved') return <span className="bad">{settingsText.draftNotSaved}</span>;
  return null;
}
