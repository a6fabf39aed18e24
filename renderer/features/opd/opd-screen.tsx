import { useMemo, useRef, useState } from 'react';
import { useMay } from '../../data/settings-commands.ts';
import { usePantau } from '../../data/store.ts';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/inputs.tsx';
import { EmptyState } from '../../ui/notice.tsx';
import { RegisterPage, Tools } from '../../ui/pages.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { OpdDetail } from './opd-detail.tsx';
import { openCasesByOpd, searchOpd } from './opd-list.ts';
import { OpdPaste } from './opd-paste.tsx';
import { OpdTable } from './opd-table.tsx';
import './opd.css';
import { opdText } from './text.ts';

type Side = { readonly kind: 'none' | 'new' | 'paste' } | { readonly kind: 'opd'; readonly id: string };

/** The register of Perangkat Daerah: whom letters address, how they are reached, and what waits there. */
export function OpdScreen() {
  const opdList = usePantau((state) => state.opdList);
  const openCases = usePantau((state) => state.openCases);
  const may = useMay('opd.registered');
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<'active' | 'retired'>('active');
  const [side, setSide] = useState<Side>({ kind: 'none' });
  const casesByOpd = useMemo(() => openCasesByOpd(openCases.values()), [openCases]);
  const listed = opdList.filter(({ active }) => active === (shown === 'active'));
  const rows = searchOpd(listed, typed);
  const chosen = side.kind === 'opd' ? opdList.find(({ id }) => id === side.id) : undefined;
  const opener = useRef<Element>(null);
  const show = (next: Side) => {
    opener.current = document.activeElement;
    setSide(next);
  };
  const close = () => {
    setSide({ kind: 'none' });
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const count = (active: boolean) => opdList.filter((opd) => opd.active === active).length;

  return (
    <RegisterPage
      tools={
        <Tools
          end={
            may && (
              <>
                <Button icon="copy" onClick={() => show({ kind: 'paste' })}>
                  {opdText.paste}
                </Button>
                <Button
                  kind={side.kind === 'new' || side.kind === 'paste' ? 'default' : 'primary'}
                  icon="plus"
                  onClick={() => show({ kind: 'new' })}
                >
                  {opdText.add}
                </Button>
              </>
            )
          }
        >
          <Segmented
            label={opdText.state}
            options={[
              { value: 'active', label: opdText.inUse, count: count(true) },
              { value: 'retired', label: opdText.retired, count: count(false) },
            ]}
            value={shown}
            onValue={setShown}
          />
          <Input
            type="search"
            icon="search"
            aria-label={opdText.search}
            placeholder={opdText.search}
            className="opd-search"
            value={typed}
            onValue={setTyped}
          />
        </Tools>
      }
      table={
        <OpdTable
          rows={rows}
          casesByOpd={casesByOpd}
          current={chosen?.id}
          isSearching={typed.trim() !== ''}
          onOpen={(id) => show({ kind: 'opd', id })}
        />
      }
      detail={
        side.kind === 'paste' ? (
          <OpdPaste onClose={close} />
        ) : chosen || side.kind === 'new' ? (
          <OpdDetail
            key={chosen?.id ?? 'new'}
            opd={chosen}
            cases={(chosen && casesByOpd.get(chosen.id)) ?? []}
            onClose={close}
            onRegistered={(id) => setSide({ kind: 'opd', id })}
          />
        ) : (
          <Panel label={opdText.chooseTitle}>
            <EmptyState icon="building" title={opdText.chooseTitle}>
              {opdText.choose}
            </EmptyState>
          </Panel>
        )
      }
    />
  );
}
