import { useEffect, useRef, useState } from 'react';
import { useFormDraft } from '../../data/form-draft.ts';
import { navigate } from '../../data/route.ts';
import { usePantau } from '../../data/store.ts';
import { Kbd } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, SplitPage, Tools } from '../../ui/pages.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import './intake.css';
import { IntakeFields } from './intake-fields.tsx';
import { emptyForm, emptyIdentity } from './intake-state.ts';
import { SimilarPanel } from './similar-panel.tsx';
import { text } from './text.ts';
import { TodayPanel } from './today-panel.tsx';

const recorders: ReadonlySet<string> = new Set(['pemantau', 'kasi']);

/** Records one opinion by keyboard, with what may already be recorded beside it. */
export function IntakeScreen({ startText }: { readonly startText?: string }) {
  const draft = useFormDraft('terima', emptyForm);
  const identity = useFormDraft('terima-pelapor', emptyIdentity);
  const roles = usePantau((state) => state.session?.roles ?? []);
  const [lastNumber, setLastNumber] = useState<{ readonly id: string; readonly number: string }>();
  const taken = useRef(false);
  const { change } = draft;
  const isReady = draft.state.kind !== 'loading';
  useEffect(() => {
    if (!startText || !isReady || taken.current) return;
    taken.current = true;
    change({ text: startText });
  }, [startText, isReady, change]);
  const mayRecord = roles.some(({ role }) => recorders.has(role));
  const tools = (
    <Tools
      end={
        <span className="intake-keys">
          {text.keysHint} <Kbd keys="Tab" /> {text.keysTab}, <Kbd keys="Alt" /> {text.keysAlt}
        </span>
      }
    >
      <Segmented
        label={text.ways}
        options={[
          { value: 'one', label: text.one, icon: 'inbox' },
          { value: 'many', label: text.many, icon: 'table' },
        ]}
        value="one"
        onValue={(value) => value === 'many' && navigate({ screen: 'impor' })}
      />
    </Tools>
  );
  if (!mayRecord) {
    return (
      <Page>
        {tools}
        <Notice tone="info">{text.notAllowed}</Notice>
      </Page>
    );
  }
  return (
    <SplitPage
      fixed
      head={tools}
      side={
        <>
          <SimilarPanel words={draft.value.text} link={draft.value.link} opd={draft.value.proposedOpd} />
          <TodayPanel last={lastNumber} onUndone={() => setLastNumber(undefined)} />
        </>
      }
    >
      {isReady && <IntakeFields draft={draft} identity={identity} onReceived={setLastNumber} />}
    </SplitPage>
  );
}
