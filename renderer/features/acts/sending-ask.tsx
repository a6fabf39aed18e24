import { fieldOf } from '#shared/domain/opinion/opinion.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Field } from '../../ui/field.tsx';
import { Input, Select, TextArea } from '../../ui/inputs.tsx';
import { accountOf } from './act-form.ts';
import type { AskProps } from './ask-props.ts';
import { AttachmentField } from './attachment-field.tsx';
import { CopyButton } from './copy-button.tsx';
import { actsText } from './text.ts';

/** Step 9: Pantau posts nothing by itself; the person copies, posts, and records where with a proof. */
export function SendingAsk({ planned, form, change, office }: AskProps) {
  const answer = fieldOf(planned.at.opinion, 'answer');
  return (
    <>
      <Field label={actsText.answerToSend}>
        <TextArea rows={4} value={answer} readOnly />
      </Field>
      <div className="row">
        <CopyButton text={answer}>{actsText.copyAnswer}</CopyButton>
      </div>
      <div className="field-row">
        <Field label={actsText.sendChannel}>
          <Select
            placeholder={actsText.pickChannel}
            options={office.channels
              .filter(({ active, code }) => active || code === form.channel)
              .map(({ code, label }) => ({ value: code, label }))}
            value={form.channel}
            onValue={(channel) => change({ channel, account: null })}
          />
        </Field>
        <Field label={actsText.account}>
          <Input value={accountOf(form, office)} onValue={(account) => change({ account })} />
        </Field>
        <DateField label={actsText.sentAt} withTime value={form.at} onValue={(at) => change({ at })} />
      </div>
      <Field label={actsText.answerLink} optional={form.files.length > 0} hint={actsText.proofHint}>
        <Input icon="link" inputMode="url" value={form.link} onValue={(link) => change({ link })} data-first-focus />
      </Field>
      <AttachmentField
        label={actsText.proof}
        optional={form.link.trim() !== ''}
        files={form.files}
        onFiles={(files) => change({ files })}
      />
    </>
  );
}
