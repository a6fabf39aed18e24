import * as v from 'valibot';
import { checkCodes, repairCodes, verdicts } from '../sync/check-report.ts';
import { count, id, secret, text } from './schemas.ts';

/** A PC as a writer: 16 letters of base32. */
export const writer = v.pipe(v.string(), v.regex(/^[a-z2-7]{16}$/));
/** The name that a person gave to a PC: "PC-KASI". */
export const label = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40));
/** An invite is one line that main reads itself; here only its size is bounded. */
const invite = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const recoveryWord = v.pipe(v.string(), v.maxLength(40));
export const recoveryWords = v.pipe(v.array(recoveryWord), v.minLength(1), v.maxLength(24));

/** What a person holds to open the keyring: the invite with the passphrase, or the words of the printed sheet (lembar pemulihan). */
export const proof = v.variant('by', [
  v.strictObject({ by: v.literal('invite'), invite, passphrase: secret }),
  v.strictObject({ by: v.literal('recovery'), words: recoveryWords }),
]);
export type SyncProof = v.InferOutput<typeof proof>;

/** Opens a keyring that safeStorage lost. The invite is named only where this PC no longer has it (`needsInvite`). */
export const unlockProof = v.variant('by', [
  v.strictObject({ by: v.literal('passphrase'), passphrase: secret, invite: v.nullable(invite) }),
  v.strictObject({ by: v.literal('recovery'), words: recoveryWords }),
]);
export type UnlockProof = v.InferOutput<typeof unlockProof>;

/** What keeps this PC from exchanging with the folder. Nothing of it ever changes data on this PC. */
export const syncProblems = ['unreachable', 'empty', 'foreign', 'rolled-back', 'full', 'read-only', 'no-key'] as const;
export type SyncProblem = (typeof syncProblems)[number];

/**
 * `active`: a sign of life in the last 15 minutes; `off`: in the last 3 days; `unseen`: longer ago, or never. `pending` waits for an Admin,
 * `revoked` was sent away.
 */
export const peerStates = ['own', 'active', 'off', 'unseen', 'pending', 'revoked'] as const;
export type PeerState = (typeof peerStates)[number];

export const peer = v.strictObject({
  writer,
  label: text,
  /** Eight signs of the PC's own key in two groups, the same on both screens: what an Admin compares before admitting it. */
  code: text,
  /** Names of the people who recorded on it lately, the newest first; at most 3. */
  people: v.array(text),
  state: v.picklist(peerStates),
  /** The last sign of life (kabar or operations); null for a PC that was never seen. */
  lastAt: v.nullable(v.number()),
  /** Operations that PC recorded today (by the zone of the office) and that are here. */
  received: count,
  /** Operations recorded here today that that PC reports to have. */
  sent: count,
  version: text,
  /** Runs an older Pantau than this PC. */
  outdated: v.boolean(),
  holdsReporterKey: v.boolean(),
});
export type SyncPeer = v.InferOutput<typeof peer>;

export const setAsideReasons = ['incomplete', 'damaged', 'unknown-device', 'too-new', 'foreign', 'unreadable'] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

/** A file of the folder that is kept out of the journal until it can be read. Nothing is deleted because of it. */
export const setAsideFile = v.strictObject({
  id,
  publisher: v.string(),
  /** The publishing PC's name; empty while it is not known. */
  label: text,
  reason: v.picklist(setAsideReasons),
  since: v.number(),
  /** Its key in the folder, for whoever looks closer. */
  file: v.string(),
  /** How many operations lie in it; null where that cannot be told. */
  affects: v.nullable(count),
  /** When its author was asked to send it again; null when nobody asked. */
  askedAt: v.nullable(v.number()),
});
export type SetAsideFile = v.InferOutput<typeof setAsideFile>;

export const waitingItem = v.strictObject({ at: v.number(), aggregate: v.strictObject({ type: id, id }), kind: id });
export type WaitingItem = v.InferOutput<typeof waitingItem>;

const openStatus = v.strictObject({
  kind: v.literal('open'),
  officeId: id,
  /** The folder as a person reads it. */
  folder: v.string(),
  /** `revoked`: an Admin sent this PC away; what it records since then counts nowhere else. */
  own: v.strictObject({ writer, label: text, code: text, admitted: v.boolean(), revoked: v.boolean(), version: text }),
  /** Positions of this PC's own stream: fsynced here, confirmed in the folder, and how far each other PC says it has read. */
  stages: v.strictObject({ recorded: count, sent: count, receivedBy: v.array(v.strictObject({ writer, count })) }),
  /** `recorded - sent`. */
  waiting: count,
  /** The newest of them, newest first; at most 100. */
  waitingItems: v.array(waitingItem),
  /** When the folder last answered a whole turn. */
  lastContact: v.nullable(v.number()),
  nextTryAt: v.nullable(v.number()),
  /** An exchange is going on. */
  working: v.boolean(),
  /** How far a large arrival is (a PC that just joined); null otherwise. */
  progress: v.nullable(v.strictObject({ done: count, total: count })),
  problem: v.nullable(v.strictObject({ code: v.picklist(syncProblems), since: v.number() })),
  clockWrong: v.boolean(),
  /** This profile was found to be a copy of another PC's and goes on under a name of its own. */
  cloned: v.boolean(),
  /** This PC among them (`state: 'own'`), first. */
  peers: v.array(peer),
  setAside: v.array(setAsideFile),
  missingBlobs: count,
  /** Names of PCs that hold the same operations and show something else. */
  differsFrom: v.array(text),
  lastCheck: v.nullable(v.strictObject({ at: v.number(), verdict: v.picklist(verdicts) })),
  lastDrill: v.nullable(v.strictObject({ at: v.number(), ok: v.boolean() })),
  holdsReporterKey: v.boolean(),
  /** The sheet of the present epoch was read back from paper. */
  recoveryConfirmed: v.boolean(),
  /** How many keys the office has had. */
  epoch: count,
  /** A PC that was sent away still holds the present key: a new passphrase makes a new one. */
  isKeyStale: v.boolean(),
});
export type OpenSync = v.InferOutput<typeof openStatus>;

/** `none`: this office is one PC, or the sample. `locked`: the keys of this PC are gone and a person must open them; nothing else is answered. */
export const syncStatus = v.variant('kind', [
  v.strictObject({ kind: v.literal('none') }),
  v.strictObject({ kind: v.literal('locked'), officeId: id, folder: v.string(), needsInvite: v.boolean() }),
  openStatus,
]);
export type SyncStatus = v.InferOutput<typeof syncStatus>;

export const checkReport = v.strictObject({
  verdict: v.picklist(verdicts),
  lines: v.array(v.strictObject({ code: v.picklist(checkCodes), count, detail: v.string() })),
});
export type CheckReport = v.InferOutput<typeof checkReport>;

export const repairReport = v.strictObject({ done: v.array(v.strictObject({ code: v.picklist(repairCodes), count })) });
export type RepairReport = v.InferOutput<typeof repairReport>;

/** `sameState` is null where no other state was there to compare with. */
export const drillReport = v.strictObject({
  ok: v.boolean(),
  source: v.picklist(['folder', 'archive', 'backup']),
  operations: count,
  sameState: v.nullable(v.boolean()),
});
export type DrillReport = v.InferOutput<typeof drillReport>;
