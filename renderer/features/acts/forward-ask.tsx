import { useState } from 'react';
import { longDate } from '#shared/calendar/date-words.ts';
import { limitOf } from '#shared/domain/office/working-time.ts';
import { addressesIn } from '#shared/domain/opinion/eml-message.ts';
import { forwardingMessage, forwardingSubject } from '#shared/domain/opinion/forwarding-message.ts';
import { fieldOf } from '#shared/domain/opinion/opinion.ts';
import { dateAt } from '#shared/kernel/calendar-date.ts';
import { openMailDraft } from '../../data/mail-draft.ts';
import type { CaseAtHand } from '../../data/queries.ts';
import { type PantauState, store, usePantau } from '../../data/store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Field, FieldGroup } from '../../ui/field.tsx';
import { Input, Select, TextArea } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import { addressOf } from './act-form.ts';
import type { AskProps } from './ask-props.ts';
import { CopyButton } from './copy-button.tsx';
import { type ForwardingChannel, wayOptions } from './forwarding.ts';
import { letterForMail } from './letter-file.ts';
import { actsText } from './text.ts';

/** The proposed message for a berkas and an OPD, with the office's batas for OPD as due day. */
export function proposedMessage(at: CaseAtHand, opdId: string, now: number, state: PantauState = store.getState()): string {
  const { opdList, sections, calendar, session } = state;
  return forwardingMessage({
    opd: opdList.find(({ id }) => id === opdId)?.name ?? '',
    number: at.opinion.number,
    receivedOn: longDate(dateAt(at.opinion.receivedAt, sections.hours.zone)),
    title: fieldOf(at.opinion, 'title').trim(),
    text: fieldOf(at.opinion, 'text'),
    dueOn: longDate(limitOf(calendar, sections.limits, 'opd', now).day),
    contactName: session?.name ?? '',
    contactPhone: sections.profile.phone,
  });
}

/** Step 7: to whom, by which way, when, and the words that go with it. */
export function ForwardAsk(props: AskProps) {
  const { form, change, office } = props;
  const opdOptions = office.opdList.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className="field-row">
        <Field label={actsText.leadOpd}>
          <Select
            placeholder={actsText.pickOpd}
            options={opdOptions}
            value={form.opdId}
            onValue={(opdId) => change({ opdId, address: null })}
            data-first-focus
          />
        </Field>
        <SupportingOpd {...props} />
      </div>
      <WayFields {...props} />
      <MessageField {...props} />
    </>
  );
}

/** By which way and when; the address only where one OPD is meant. */
export function WayFields({
  form,
  change,
  office,
  shared = false,
}: Pick<AskProps, 'form' | 'change' | 'office'> & { readonly shared?: boolean }) {
  return (
    <div className="field-row">
      <Field label={actsText.way}>
        <Select options={wayOptions} value={form.channel} onValue={(channel) => change({ channel, address: null })} />
      </Field>
      {!shared && (
        <Field label={actsText.address[form.channel as ForwardingChannel] ?? actsText.address['e-mail']}>
          <Input value={addressOf(form, office)} onValue={(address) => change({ address })} />
        </Field>
      )}
      <DateField label={actsText.forwardedAt} withTime value={form.at} onValue={(at) => change({ at })} />
    </div>
  );
}

function SupportingOpd({ form, change, office }: AskProps) {
  const nameOf = (id: string) => office.opdList.find((opd) => opd.id === id)?.name ?? id;
  const free = office.opdList.filter(({ id, active }) => active && id !== form.opdId && !form.supporting.includes(id));
  return (
    <FieldGroup label={actsText.supportingOpd} optional>
      {form.supporting.map((id) => (
        <span key={id} className="acts-supporting">
          <span className="grow ell">{nameOf(id)}</span>
          <IconButton
            size="s"
            kind="quiet"
            icon="close"
            label={actsText.removeSupporting(nameOf(id))}
            onClick={() => change({ supporting: form.supporting.filter((other) => other !== id) })}
          />
        </span>
      ))}
      <Select
        aria-label={actsText.addSupporting}
        placeholder={actsText.addSupporting}
        options={free.map(({ id, name }) => ({ value: id, label: name }))}
        value=""
        onValue={(id) => id && change({ supporting: [...form.supporting, id] })}
      />
    </FieldGroup>
  );
}

function MessageField({ planned, form, change, office }: AskProps) {
  const state = usePantau((current) => current);
  const [problem, setProblem] = useState<string>();
  const [aboutLetter, setAboutLetter] = useState<string>();
  const [busy, setBusy] = useState(false);
  const message = form.message ?? proposedMessage(planned.at, form.opdId, office.now, state);
  const openMail = async () => {
    if (busy) return;
    setBusy(true);
    const letter = await letterForMail(planned.at.id, planned.at.opinion.number);
    const facts = { number: planned.at.opinion.number, title: fieldOf(planned.at.opinion, 'title').trim() };
    const opened = letter.ok
      ? await openMailDraft({
          name: planned.at.opinion.number,
          to: addressOf(form, office),
          subject: forwardingSubject(facts),
          text: message,
          at: Date.now(),
          attachments: letter.value.part ? [letter.value.part] : [],
        })
      : letter;
    setBusy(false);
    setProblem(opened.ok ? undefined : opened.error.sentence);
    setAboutLetter(letter.ok && opened.ok ? letter.value.words : undefined);
  };
  return (
    <>
      <Field label={actsText.message} hint={aboutLetter ?? actsText.messageHint}>
        <TextArea rows={6} value={message} onValue={(text) => change({ message: text })} />
      </Field>
      <div className="row wrap">
        <CopyButton text={message}>{actsText.copyMessage}</CopyButton>
        {form.channel === 'e-mail' && addressesIn(addressOf(form, office)).length > 0 && (
          <Button size="s" icon="mail" busy={busy} busyText={actsText.makingMail} onClick={() => void openMail()}>
            {actsText.openMail}
          </Button>
        )}
      </div>
      {problem !== undefined && <Notice tone="warn">{problem}</Notice>}
    </>
  );
}
