import type { OpenSync, SyncPeer } from '#shared/bridge/sync-schemas.ts';

/** Thursday 19 November 2026, 10.46 WIB. */
export const now = Date.UTC(2026, 10, 19, 3, 46);
export const minute = 60_000;
export const day = 86_400_000;
export const clock = { now, zone: 'WIB' } as const;

export function peer(label: string, over: Partial<SyncPeer> = {}): SyncPeer {
  const writer = `${label.toLowerCase().replace(/[^a-z]/g, '')}aaaaaaaaaaaaaaaa`.slice(0, 16);
  return {
    writer,
    label,
    code: '7K3F-91QD',
    people: [],
    state: 'active',
    lastAt: now - minute,
    received: 0,
    sent: 0,
    version: '1.4.0',
    outdated: false,
    holdsReporterKey: false,
    ...over,
  };
}

export const ownPeer = peer('PC-PEMANTAU', { state: 'own', people: ['Rina Wulandari'], holdsReporterKey: true });

/** A folder in use in which all is well. */
export function openSync(over: Partial<OpenSync> = {}): OpenSync {
  return {
    kind: 'open',
    officeId: 'k3m5q7r2t4v6x2za',
    folder: '\\\\SRV-KOMINFO\\Pantau',
    own: { writer: ownPeer.writer, label: ownPeer.label, code: '7K3F-91QD', admitted: true, revoked: false, version: '1.4.0' },
    stages: { recorded: 10, sent: 10, receivedBy: [] },
    waiting: 0,
    waitingItems: [],
    lastContact: now - 4 * minute,
    nextTryAt: null,
    working: false,
    progress: null,
    problem: null,
    clockWrong: false,
    cloned: false,
    peers: [ownPeer],
    setAside: [],
    missingBlobs: 0,
    differsFrom: [],
    lastCheck: null,
    lastDrill: null,
    holdsReporterKey: true,
    recoveryConfirmed: true,
    epoch: 1,
    isKeyStale: false,
    ...over,
  };
}
