import * as v from 'valibot';
import { attachmentSchema } from '../domain/attachment.ts';
import { sectionSchemas } from '../domain/office/operations.ts';
import { postSchema } from '../domain/person/operations.ts';
import { draftSchema } from '../operations/operation.ts';
import {
  backupStatus,
  bytes,
  count,
  hash,
  id,
  nothing,
  operation,
  pcSettings,
  secret,
  session,
  sheetHead,
  sheetRow,
  text,
} from './schemas.ts';
import { syncCalls } from './sync-calls.ts';

/**
 * Every call between renderer and main: its name, what goes in, what comes back. This table is also the allow-list; a name that is not
 * here is refused. No call carries a path, an actor, a role or a time: main owns folders, the session and the clock.
 */
export const contract = {
  'app.status': {
    input: nothing,
    output: v.strictObject({
      version: text,
      sample: v.boolean(),
      founded: v.boolean(),
      session: v.nullable(session),
      /** Operations in the journal; the views must have seen as many. */
      journalEnd: count,
      /** Identity of this journal: views built from another one are thrown away. */
      journalId: id,
      /** Tails that were damaged and set aside since the last start. */
      setAside: count,
      settings: pcSettings,
    }),
  },
  'app.setSettings': { input: v.partial(pcSettings), output: pcSettings },
  'office.found': {
    input: v.strictObject({
      profile: sectionSchemas.profile,
      admin: v.strictObject({ name: text, nip: text, rank: text, posts: v.array(postSchema), password: secret }),
    }),
    output: v.strictObject({ recoveryCode: text }),
  },
  /** A new recovery code for the office; the printed one of before is worth nothing from then on. */
  'office.renewRecovery': { input: nothing, output: v.strictObject({ recoveryCode: text }) },
  'sample.enter': { input: nothing, output: nothing },
  'sample.leave': { input: v.strictObject({ discard: v.boolean() }), output: nothing },
  'session.people': {
    input: nothing,
    output: v.array(v.strictObject({ id, name: text, titles: v.array(text), hasPassword: v.boolean(), hasPin: v.boolean() })),
  },
  'session.signIn': { input: v.strictObject({ personId: id, password: secret }), output: session },
  'session.unlock': { input: v.strictObject({ secret }), output: session },
  'session.lock': { input: nothing, output: nothing },
  'session.signOut': { input: nothing, output: nothing },
  'session.recover': { input: v.strictObject({ personId: id, code: secret, password: secret }), output: session },
  'person.setSecret': {
    input: v.strictObject({ personId: id, secret: v.picklist(['password', 'pin']), value: secret }),
    output: nothing,
  },
  'journal.append': {
    input: v.strictObject({ drafts: v.pipe(v.array(draftSchema), v.minLength(1), v.maxLength(2_000)) }),
    /** `from` is the position of the first one. */
    output: v.strictObject({ from: count, operations: v.array(operation) }),
  },
  'journal.read': {
    input: v.strictObject({ from: count, limit: v.pipe(count, v.maxValue(5_000)) }),
    /** `packed`: see `packOperations`. */
    output: v.strictObject({ packed: v.string(), next: count, end: count }),
  },
  'batch.stage': {
    input: v.strictObject({ batch: id, drafts: v.pipe(v.array(draftSchema), v.maxLength(2_000)) }),
    output: v.strictObject({ staged: count }),
  },
  'batch.commit': { input: v.strictObject({ batch: id }), output: v.strictObject({ from: count, count }) },
  'batch.discard': { input: v.strictObject({ batch: id }), output: nothing },
  'reporter.reveal': {
    input: v.strictObject({ caseId: id, reason: v.pipe(text, v.minLength(1)) }),
    output: v.nullable(v.strictObject({ name: text, account: text, phone: text, address: text })),
  },
  'draft.write': {
    /** Null removes the draft. */
    input: v.strictObject({ form: id, content: v.nullable(v.pipe(v.string(), v.maxLength(2_000_000))) }),
    output: v.strictObject({ savedAt: v.number() }),
  },
  'draft.read': {
    input: v.strictObject({ form: id }),
    output: v.nullable(v.strictObject({ content: v.string(), savedAt: v.number() })),
  },
  'attachment.add': { input: v.strictObject({ name: text, bytes }), output: attachmentSchema },
  'attachment.pick': { input: v.strictObject({ purpose: v.picklist(['image', 'any']) }), output: v.array(attachmentSchema) },
  'attachment.read': { input: v.strictObject({ hash }), output: bytes },
  'attachment.open': { input: v.strictObject({ hash, name: text }), output: nothing },
  'spreadsheet.pick': { input: nothing, output: sheetHead },
  'spreadsheet.sheet': { input: v.strictObject({ token: id, sheet: v.string() }), output: sheetHead },
  'spreadsheet.rows': {
    input: v.strictObject({ token: id, from: count, limit: v.pipe(count, v.maxValue(5_000)) }),
    output: v.array(sheetRow),
  },
  'spreadsheet.save': {
    input: v.strictObject({
      name: text,
      format: v.picklist(['xlsx', 'csv']),
      columns: v.array(v.strictObject({ header: text, width: count, kind: v.picklist(['text', 'number', 'date']) })),
      rows: v.pipe(v.array(sheetRow), v.maxLength(200_000)),
    }),
    output: v.strictObject({ fileName: v.string() }),
  },
  'document.deliver': {
    input: v.strictObject({ name: text, target: v.picklist(['print', 'pdf', 'word', 'eml']), bytes }),
    output: v.strictObject({ fileName: v.string() }),
  },
  'backup.status': { input: nothing, output: backupStatus },
  'backup.choose': { input: nothing, output: backupStatus },
  'backup.run': { input: nothing, output: backupStatus },
  'backup.restore': { input: nothing, output: v.strictObject({ operations: count }) },
  ...syncCalls,
} as const satisfies Readonly<Record<string, { readonly input: v.GenericSchema; readonly output: v.GenericSchema }>>;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type CallInput<N extends CallName> = v.InferOutput<Contract[N]['input']>;
export type CallOutput<N extends CallName> = v.InferOutput<Contract[N]['output']>;
