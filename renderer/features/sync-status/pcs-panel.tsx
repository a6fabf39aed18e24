import { useState } from 'react';
import type { OpenSync, SyncPeer } from '#shared/bridge/sync-schemas.ts';
import { angka } from '#shared/documents/format-id.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton, type MenuItem } from '../../ui/menu.tsx';
import { Panel } from '../../ui/panel.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { classes } from '../../ui/tone.ts';
import { AdmitDialog } from './admit-dialog.tsx';
import { GrantDialog } from './grant-dialog.tsx';
import { inOrder, peerPeople, peerState, reporterKeyWords } from './peer-words.ts';
import { RevokeDialog } from './revoke-dialog.tsx';
import { pcText } from './text.ts';
import { type Clockwork, timeOrDay } from './when-words.ts';

export interface PcsPanelProps {
  readonly sync: OpenSync;
  readonly clock: Clockwork;
  readonly isAdmin: boolean;
}

type Asking = { readonly kind: 'admit' | 'grant' | 'revoke'; readonly peer: SyncPeer };

/** The PCs of the office; an Admin admits them, gives them the reporters' key and sends them away. */
export function PcsPanel({ sync, clock, isAdmin }: PcsPanelProps) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  const keys = reporterKeyWords(sync.peers);
  const columns = [
    ...factColumns(clock, isAdmin ? pcText.lastShort : pcText.last),
    ...(isAdmin ? [actColumn(sync, setAsking)] : []),
  ];
  return (
    <Panel
      title={pcText.title}
      icon="computer"
      note={pcText.note}
      flush
      footer={
        <span className={classes('sync-holders', keys.isThin ? 'warn' : 't2')}>
          <Icon name="key" size={15} />
          {keys.text}
        </span>
      }
    >
      <Table label={pcText.title} columns={columns} rows={inOrder(sync.peers)} rowKey={({ writer }) => writer} />
      {asking?.kind === 'admit' && <AdmitDialog peer={asking.peer} mayGrant={sync.holdsReporterKey} onClose={close} />}
      {asking?.kind === 'grant' && <GrantDialog peer={asking.peer} onClose={close} />}
      {asking?.kind === 'revoke' && <RevokeDialog peer={asking.peer} onClose={close} />}
    </Panel>
  );
}

function factColumns(clock: Clockwork, last: string): readonly Column<SyncPeer>[] {
  return [
    { id: 'name', header: pcText.name, cell: ({ label }) => <b className="nowrap">{label}</b> },
    { id: 'people', header: pcText.people, cell: (peer) => <span className="t2">{peerPeople(peer)}</span> },
    { id: 'state', header: pcText.state, cell: (peer) => <State {...peerState(peer, clock)} /> },
    {
      id: 'last',
      header: last,
      cell: ({ lastAt }) => <span className="nowrap">{lastAt === null ? pcText.none : timeOrDay(lastAt, clock)}</span>,
    },
    {
      id: 'received',
      header: pcText.received,
      numeric: true,
      cell: ({ state, received }) => (state === 'own' ? pcText.none : angka(received)),
    },
    { id: 'sent', header: pcText.sent, numeric: true, cell: ({ sent }) => angka(sent) },
    {
      id: 'version',
      header: pcText.version,
      cell: ({ version, outdated }) => (
        <span className={outdated ? 'warn b nowrap' : 't2 nowrap'}>{outdated ? pcText.old(version) : version}</span>
      ),
    },
  ];
}

function actColumn({ holdsReporterKey }: OpenSync, ask: (asking: Asking) => void): Column<SyncPeer> {
  return {
    id: 'acts',
    header: <span className="sr">{pcText.acts}</span>,
    numeric: true,
    cell: (peer) => {
      if (peer.state === 'own' || peer.state === 'revoked') return null;
      if (peer.state === 'pending')
        return (
          <Button size="s" onClick={() => ask({ kind: 'admit', peer })}>
            {pcText.admit}
          </Button>
        );
      const refused = peer.holdsReporterKey ? pcText.grantHeld : holdsReporterKey ? undefined : pcText.grantNotYours;
      const items: readonly MenuItem[] = [
        { id: 'grant', label: pcText.grant, icon: 'key', ...(refused && { refused }) },
        { id: 'revoke', label: pcText.revoke, icon: 'close', danger: true, apart: true },
      ];
      return (
        <MenuButton
          className="btn s"
          label={pcText.manage}
          buttonLabel={pcText.manageOf(peer.label)}
          items={items}
          onSelect={(id) => ask({ kind: id === 'grant' ? 'grant' : 'revoke', peer })}
        />
      );
    },
  };
}

function State({ text, mark }: ReturnType<typeof peerState>) {
  return (
    <span className="sync-state">
      <i className={`sync-mark ${mark}`} />
      {text}
    </span>
  );
}
