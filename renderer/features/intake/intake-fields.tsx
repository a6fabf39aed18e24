import { useRef, useState } from 'react';
import { clockTime } from '#shared/calendar/date-words.ts';
import { timeAt } from '#shared/kernel/calendar-date.ts';
import { receive } from '../../data/case-commands.ts';
import type { DraftState, useFormDraft } from '../../data/form-draft.ts';
import { rowByLink, useAnswer } from '../../data/queries.ts';
import { navigate } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { RadioGrid } from '../../ui/choices.tsx';
import { Field } from '../../ui/field.tsx';
import { Input, TextArea } from '../../ui/inputs.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.tsx';
import { EvidenceBox } from './evidence-box.tsx';
import { channelOfLink, type IdentityForm, type IntakeForm, linkOf, takenApart, withSource } from './intake-state.ts';
import { MoreFields } from './more-fields.tsx';
import { text } from './text.ts';
import { toReceipt } from './to-receipt.ts';

type Draft<T extends object> = ReturnType<typeof useFormDraft<T>>;

export interface IntakeFieldsProps {
  readonly draft: Draft<IntakeForm>;
  readonly identity: Draft<IdentityForm>;
  readonly onReceived: (received: { readonly id: string; readonly number: string }) => void;
}

const gridChannels = 10;

/** The form of one receipt. The first ten channels are a grid with Alt+digit; the others stand in a list. */
export function IntakeFields({ draft, identity, onReceived }: IntakeFieldsProps) {
  const { value, change } = draft;
  const channels = usePantau((state) => state.sections.channels).filter(({ active }) => active);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  const known = useAnswer(async () => (value.link ? ((await rowByLink(value.link)) ?? null) : null), [value.link]);
  const grid = channels.slice(0, gridChannels).map(({ code, label }) => ({ value: code, label }));
  const others = channels.slice(gridChannels).map(({ code, label }) => ({ value: code, label }));
  const codes = new Set(channels.map(({ code }) => code));

  const leaveSource = () => {
    const taken = takenApart(value, codes);
    if (Object.keys(taken).length > 0) change(taken);
  };

  const save = async (then: 'next' | 'open') => {
    if (busy) return;
    setTried(true);
    setBusy(true);
    leaveSource();
    const whole = { ...value, ...takenApart(value, codes) };
    const { receipt, reporter } = toReceipt(whole, identity.value, Date.now());
    const received = await receive(receipt, reporter);
    setBusy(false);
    if (!received.ok) {
      setProblem(received.error.sentence);
      const missing = whole.text.trim() === '' ? 'textarea' : 'input[type=radio]';
      form.current?.querySelector<HTMLElement>(missing)?.focus();
      return;
    }
    setProblem(undefined);
    setTried(false);
    draft.clear();
    identity.clear();
    onReceived(received.value);
    announce(text.saved(received.value.number));
    if (then === 'open') navigate({ screen: 'berkas', id: received.value.id });
    else form.current?.querySelector('input')?.focus();
  };
  useShortcuts([{ keys: 'Ctrl+Enter', label: text.saveNext, inFields: true, run: () => void save('next') }]);

  const linkHint = linkOf(value.link)
    ? known
      ? text.linkKnown(known.number)
      : `${channelOfLink(value.link) === value.channel && value.channel ? `${text.channelKnown(labelOf(channels, value.channel))} ` : ''}${text.linkNew}`
    : undefined;

  return (
    <Panel
      label={text.one}
      fill
      footer={
        <div className="row wrap">
          <Button kind="primary" size="l" keys="Ctrl Enter" busy={busy} onClick={() => void save('next')}>
            {text.saveNext}
          </Button>
          <Button size="l" onClick={() => void save('open')}>
            {text.savePrint}
          </Button>
          <DraftWords state={draft.state} />
        </div>
      }
    >
      <div className="stack intake-form" ref={form}>
        {problem && <Notice tone="bad">{problem}</Notice>}
        <Field label={text.source} hint={linkHint} hintTone={known ? 'warn' : 'ok'}>
          <Input
            autoFocus
            icon="link"
            value={value.link}
            onValue={(source) => change(withSource(value, source, codes))}
            onBlur={leaveSource}
          />
        </Field>
        <Field label={text.content} error={tried && !value.text.trim() ? text.contentMissing : undefined}>
          <TextArea value={value.text} onValue={(next) => change({ text: next })} rows={3} />
        </Field>
        <RadioGrid
          label={text.channel}
          options={grid}
          value={value.channel}
          onValue={(channel) => change({ channel })}
          error={tried && !value.channel ? text.channelMissing : undefined}
        />
        <MoreFields value={value} change={change} identity={identity} otherChannels={others} />
        <EvidenceBox evidence={value.evidence} onChange={(evidence) => change({ evidence })} />
      </div>
    </Panel>
  );
}

function labelOf(channels: readonly { readonly code: string; readonly label: string }[], code: string): string {
  return channels.find((channel) => channel.code === code)?.label ?? code;
}

function DraftWords({ state }: { readonly state: DraftState }) {
  const zone = usePantau((store) => store.sections.hours.zone);
  if (state.kind === 'saved') return <span className="push t2 s13">{text.draftSaved(clockTime(timeAt(state.at, zone)))}</span>;
  if (state.kind === 'not-saved') return <span className="push bad s13">{text.draftNotSaved}</span>;
  return <span className="push t3 s13">{state.kind === 'typing' ? text.draftTyping : ''}</span>;
}
