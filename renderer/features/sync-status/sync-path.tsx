import type { OpenSync } from '#shared/bridge/sync-schemas.ts';
import { angka } from '#shared/documents/format-id.ts';
import { type SavingState, usePantau } from '../../data/store.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { classes } from '../../ui/tone.ts';
import { receipt } from './hero-words.ts';
import { pathText } from './text.ts';
import { type Clockwork, timeOrDay, timeWords } from './when-words.ts';

/** The three honest stages: saved here, in the folder, read by the others. */
export function SyncPath({ sync, clock }: { readonly sync: OpenSync; readonly clock: Clockwork }) {
  const saving = usePantau((state) => state.saving);
  const { others, whole } = receipt(sync);
  const isOff = sync.problem !== null;
  const last = sync.lastContact === null ? pathText.never : timeOrDay(sync.lastContact, clock);
  return (
    <ol className="sync-path" aria-label={pathText.label}>
      <Stage icon="computer" name={pathText.thisPc} note={savedWords(saving, clock)} isBad={saving.kind === 'not-saved'} />
      <Way
        isWaiting={isOff || sync.waiting > 0}
        over={sync.waiting > 0 ? pathText.waiting(angka(sync.waiting)) : last}
        under={pathText.send}
      />
      <Stage icon="folder" name={pathText.folder} note={sync.folder} isIdle={isOff} />
      <Way isWaiting={isOff} over={isOff ? pathText.offline : last} under={pathText.receive} />
      <Stage
        icon="database"
        name={pathText.others(others)}
        note={others === 0 ? pathText.never : pathText.receivedBy(whole, others)}
        isIdle={others === 0}
      />
    </ol>
  );
}

function savedWords(saving: SavingState, { zone }: Clockwork): string {
  switch (saving.kind) {
    case 'saved':
      return pathText.savedAt(timeWords(saving.at, zone));
    case 'saving':
      return pathText.saving;
    case 'not-saved':
      return pathText.notSaved;
    case 'idle':
      return pathText.saved;
  }
}

interface StageProps {
  readonly icon: IconName;
  readonly name: string;
  readonly note: string;
  readonly isIdle?: boolean;
  readonly isBad?: boolean;
}

function Stage({ icon, name, note, isIdle = false, isBad = false }: StageProps) {
  return (
    <li className={classes('sync-stage', isIdle && 'is-idle', isBad && 'is-bad')}>
      <span className="sync-stage-icon">
        <Icon name={icon} size={20} />
      </span>
      <span className="sync-stage-words">
        <b>{name}</b>
        <small className="ell" title={note}>
          {note}
        </small>
      </span>
    </li>
  );
}

function Way({ isWaiting, over, under }: { readonly isWaiting: boolean; readonly over: string; readonly under: string }) {
  return (
    <li className={classes('sync-way', isWaiting && 'is-waiting')}>
      <span>{over}</span>
      <span>{under}</span>
    </li>
  );
}
