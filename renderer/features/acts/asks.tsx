import { findStep, sopById } from '#shared/sop/catalogue.ts';
import { actorLabel } from '#shared/sop/sentences.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Field } from '../../ui/field.tsx';
import { Input, Select, TextArea } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { AskProps } from './ask-props.ts';
import { AttachmentField } from './attachment-field.tsx';
import { wayOptions } from './forwarding.ts';
import { ReasonField } from './reason-field.tsx';
import { actsText, commonReasons } from './text.ts';

/** The SOP wants paper in the Kasi's hand; without it the office says why. */
export function PrintAsk({ form, change, onPrint }: AskProps) {
  return (
    <>
      <Notice
        tone="warn"
        icon="printer"
        title={actsText.printTitle}
        action={
          <Button size="s" icon="printer" onClick={onPrint}>
            {actsText.printLink}
          </Button>
        }
      >
        {actsText.printText}
      </Notice>
      <ReasonField
        label={actsText.printReason}
        common={commonReasons.print}
        value={form.notPrinted}
        onValue={(notPrinted) => change({ notPrinted })}
      />
    </>
  );
}

export function OpdAsk({ form, change, office }: AskProps) {
  return (
    <Field label={actsText.opd}>
      <Select
        placeholder={actsText.pickOpd}
        options={office.opdList
          .filter(({ active, id }) => active || id === form.opdId)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={form.opdId}
        onValue={(opdId) => change({ opdId })}
        data-first-focus
      />
    </Field>
  );
}

export function AnswerAsk({ form, change }: AskProps) {
  return (
    <Field label={actsText.answer} hint={actsText.answerHint}>
      <TextArea rows={6} value={form.answer} onValue={(answer) => change({ answer })} data-first-focus />
    </Field>
  );
}

export function ReturnAsk({ planned, form, change, labels }: AskProps) {
  const sop = sopById(planned.at.opinion.sopId);
  const steps = planned.step.returnTo.flatMap((id) => (sop && findStep(sop, id)) ?? []);
  const target = steps.find(({ id }) => id === form.returnTo);
  // Nobody else reads why one goes back to one's own step.
  const isOwn = target?.actor === planned.step.actor;
  return (
    <>
      {steps.length > 1 && (
        <Field label={actsText.returnTo}>
          <Select
            options={steps.map(({ id, long, actor }) => ({ value: id, label: `${long} (${actorLabel(actor, labels)})` }))}
            value={form.returnTo}
            onValue={(returnTo) => change({ returnTo })}
          />
        </Field>
      )}
      <ReasonField
        label={isOwn ? actsText.backReason : actsText.returnReason(actorLabel(target?.actor ?? 'pemantau', labels))}
        common={commonReasons.return}
        value={form.reason}
        onValue={(reason) => change({ reason })}
      />
    </>
  );
}

export function DeclineAsk({ form, change }: AskProps) {
  return (
    <ReasonField
      label={actsText.declineReason}
      common={commonReasons.decline}
      value={form.reason}
      onValue={(reason) => change({ reason })}
    />
  );
}

export function RefuseAsk({ form, change }: AskProps) {
  return (
    <>
      <ReasonField
        label={actsText.refuseReason}
        common={commonReasons.refuse}
        value={form.reason}
        onValue={(reason) => change({ reason })}
      />
      <AttachmentField label={actsText.refuseFiles} optional files={form.files} onFiles={(files) => change({ files })} />
    </>
  );
}

export function ReworkAsk({ form, change, labels }: AskProps) {
  return (
    <ReasonField
      label={actsText.reworkReason(labels.pemantau)}
      common={commonReasons.rework}
      value={form.reason}
      onValue={(reason) => change({ reason })}
    />
  );
}

export function ReceivedAsk({ form, change }: AskProps) {
  return (
    <>
      <Field label={actsText.rawAnswer}>
        <TextArea rows={7} value={form.answer} onValue={(answer) => change({ answer })} data-first-focus />
      </Field>
      <Field label={actsText.receivedOn}>
        <Select options={wayOptions} value={form.channel} onValue={(channel) => change({ channel })} />
      </Field>
      <AttachmentField label={actsText.answerFiles} optional files={form.files} onFiles={(files) => change({ files })} />
    </>
  );
}

/** A decision that was signed in ink and is recorded by the person who holds the sheet. */
export function PaperAsk({ form, change, labels }: AskProps) {
  const people = usePantau((state) => state.people);
  const heads = people.filter(({ active, posts }) => active && posts.some(({ role }) => role === 'kabid'));
  return (
    <>
      <Notice icon="pen" title={actsText.paperTitle(labels.kabid)}>
        {actsText.paperText(labels.kabid)}
      </Notice>
      <div className="field-row">
        <Field label={actsText.signer}>
          <Input list="acts-signers" value={form.signer} onValue={(signer) => change({ signer })} data-first-focus />
        </Field>
        <DateField label={actsText.signedOn} value={form.signedOn} onValue={(signedOn) => change({ signedOn })} />
      </div>
      <datalist id="acts-signers">
        {heads.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </>
  );
}

export function RangkapAsk({ form, change }: AskProps) {
  return (
    <>
      <Notice tone="warn" icon="users">
        {actsText.rangkapText}
      </Notice>
      <ReasonField
        label={actsText.rangkapReason}
        common={commonReasons.rangkap}
        value={form.rangkap}
        onValue={(rangkap) => change({ rangkap })}
      />
    </>
  );
}
