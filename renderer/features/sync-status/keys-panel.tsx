import { type ReactNode, useState } from 'react';
import type { OpenSync } from '#shared/bridge/sync-schemas.ts';
import { showRecoverySheet } from '../../data/recovery-sheet.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { InviteBox } from './invite-box.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { PassphraseDialog } from './passphrase-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { dialogText, keysText } from './text-pages.ts';
import { useTask } from './use-task.ts';

type Open = 'passphrase' | 'rename' | 'leave' | { readonly invite: string } | null;

/** What lets a PC in, and what lets the office back in when everything else is lost. */
export function KeysPanel({ sync }: { readonly sync: OpenSync }) {
  const [open, setOpen] = useState<Open>(null);
  const task = useTask();
  const close = () => setOpen(null);
  const invite = async () => {
    const made = await task.run('sync.invite', {});
    if (made) setOpen(made);
  };
  const renew = async () => {
    const made = await task.run('sync.renewRecovery', {});
    if (made) showRecoverySheet({ words: made.recoveryWords, occasion: 'renewed', invite: null, whole: true });
  };
  const isIdle = task.busy === null;
  return (
    <Panel title={keysText.title} icon="key" note={keysText.note} flush>
      {task.problem && <Notice tone="bad">{task.problem.sentence}</Notice>}
      <ul className="rows">
        <Row icon="mail" name={keysText.invite} note={keysText.inviteNote}>
          <Button size="s" busy={task.busy === 'sync.invite'} onClick={() => isIdle && void invite()}>
            {keysText.inviteShow}
          </Button>
        </Row>
        <Row
          icon="printer"
          name={keysText.sheet}
          note={sync.recoveryConfirmed ? keysText.sheetConfirmed : keysText.sheetOpen}
          isThin={!sync.recoveryConfirmed}
        >
          <Button size="s" busy={task.busy === 'sync.renewRecovery'} onClick={() => isIdle && void renew()}>
            {keysText.sheetNew}
          </Button>
        </Row>
        <Row icon="lock" name={keysText.passphrase} note={keysText.passphraseNote}>
          <Button size="s" onClick={() => setOpen('passphrase')}>
            {keysText.passphraseChange}
          </Button>
        </Row>
        <Row icon="computer" name={keysText.rename} note={keysText.code(sync.own.label, sync.own.code)}>
          <Button size="s" onClick={() => setOpen('rename')}>
            {keysText.renameDo}
          </Button>
        </Row>
        <Row icon="folder" name={keysText.leave} note={sync.folder}>
          <Button size="s" kind="danger" onClick={() => setOpen('leave')}>
            {keysText.leaveDo}
          </Button>
        </Row>
      </ul>
      {open === 'passphrase' && <PassphraseDialog onClose={close} />}
      {open === 'rename' && <RenameDialog sync={sync} onClose={close} />}
      {open === 'leave' && <LeaveDialog sync={sync} onClose={close} />}
      {open !== null && typeof open === 'object' && (
        <Dialog open title={dialogText.invite.title} confirmText={dialogText.invite.close} onConfirm={close} onCancel={close}>
          <div className="stack">
            <p>{dialogText.invite.text}</p>
            <InviteBox invite={open.invite} />
          </div>
        </Dialog>
      )}
    </Panel>
  );
}

interface RowProps {
  readonly icon: IconName;
  readonly name: string;
  readonly note: string;
  readonly isThin?: boolean;
  readonly children: ReactNode;
}

function Row({ icon, name, note, isThin = false, children }: RowProps) {
  return (
    <li>
      <Icon name={icon} size={17} className="t3" />
      <span className="grow">
        <b>{name}</b>
        <small className={isThin ? 'warn' : undefined}>{note}</small>
      </span>
      {children}
    </li>
  );
}
