import * as v from 'valibot';
import { count, id, nothing, secret, text } from './schemas.ts';
import {
  checkReport,
  drillReport,
  label,
  proof,
  recoveryWords,
  repairReport,
  syncStatus,
  unlockProof,
  writer,
} from './sync-schemas.ts';

const invited = v.strictObject({ invite: v.string() });
/**
 * The words of a new lembar pemulihan, shown once; the sheet of before opens only what was written before. Where this PC did not hold every key to
 * identities the new sheet is not `whole`, and the old one has to be kept.
 */
const withSheet = v.strictObject({ invite: v.string(), recoveryWords, whole: v.boolean() });

/** Calls about the shared folder. A folder is named by the token of a dialog in main, a PC by its writer id, a set-apart file by its id. */
export const syncCalls = {
  'sync.status': { input: nothing, output: syncStatus },
  /** Lets the person choose a folder; `offices` are the offices of Pantau that lie in it. */
  'sync.chooseFolder': { input: nothing, output: v.strictObject({ token: id, folder: v.string(), offices: v.array(id) }) },
  /** Puts the office of this PC into the folder and makes its keys. This PC is the founder. */
  'sync.create': { input: v.strictObject({ token: id, label, passphrase: secret }), output: withSheet },
  /** Three words read back from the printed sheet, by their place (0 is the first). */
  'sync.confirmRecovery': {
    input: v.strictObject({
      words: v.pipe(v.array(v.strictObject({ place: count, word: v.pipe(v.string(), v.maxLength(40)) })), v.length(3)),
    }),
    output: nothing,
  },
  /** Makes a new sheet for the present epoch, where the old one was lost or never confirmed. Refused where a key to identities would be missing on it. */
  'sync.renewRecovery': { input: nothing, output: v.strictObject({ recoveryWords }) },
  /** Opens a folder without joining it: enough to match people. Reads the whole office, so it may take a while. */
  'sync.look': {
    input: v.strictObject({ token: id, proof }),
    output: v.strictObject({
      officeName: text,
      people: v.array(v.strictObject({ id, name: text, titles: v.array(text) })),
      opdList: v.array(v.strictObject({ id, name: text, short: text, aliases: v.array(text) })),
      /** Names of PCs that are taken. */
      labels: v.array(text),
      operations: count,
    }),
  },
  /**
   * `own` says what becomes of an office on this PC: `none` there is none, `bring` its berkas are recorded again in the joined office (`people`
   * and `opds`
   * match each own person and OPD with one of the office, or null for a new one), `fresh` it is kept aside unopened. The page loads again afterwards.
   */
  'sync.join': {
    input: v.strictObject({
      token: id,
      proof,
      label,
      own: v.picklist(['none', 'bring', 'fresh']),
      people: v.record(id, v.nullable(id)),
      opds: v.record(id, v.nullable(id)),
    }),
    output: nothing,
  },
  'sync.unlock': { input: unlockProof, output: nothing },
  'sync.now': { input: nothing, output: nothing },
  /** The fingerprint of what this page shows after so many operations of the journal, to be compared with the other PCs. */
  'sync.tellState': {
    input: v.strictObject({ hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)), end: count }),
    output: nothing,
  },
  /** Admits a waiting PC; with `reporter` it also gets the key to complainants' identities. */
  'sync.admit': { input: v.strictObject({ writer, reporter: v.boolean() }), output: nothing },
  'sync.grantReporter': { input: v.strictObject({ writer }), output: nothing },
  /** Sends a PC away and opens a new epoch under a new passphrase. What that PC has read already it keeps. */
  'sync.revoke': { input: v.strictObject({ writer, passphrase: secret }), output: withSheet },
  /** Opens a new epoch under another passphrase: the one of before opens nothing that is written from now on. */
  'sync.setPassphrase': { input: v.strictObject({ passphrase: secret }), output: withSheet },
  'sync.invite': { input: nothing, output: invited },
  /** Another name for this PC. */
  'sync.rename': { input: v.strictObject({ label }), output: nothing },
  /** Asks the author of a set-apart file to send it again. */
  'sync.resend': { input: v.strictObject({ id }), output: nothing },
  'sync.check': { input: v.strictObject({ depth: v.picklist(['quick', 'full']) }), output: checkReport },
  /** Only adds: sends own files again, fetches missing ones. */
  'sync.repair': { input: nothing, output: repairReport },
  /** Restores into a folder that is thrown away, and compares. */
  'sync.drill': { input: nothing, output: drillReport },
  /** What that PC has not seen (null: what not everybody has), into a file that the person names. */
  'sync.exportBundle': {
    input: v.strictObject({ writer: v.nullable(writer) }),
    output: v.strictObject({ fileName: v.string(), operations: count }),
  },
  /** Takes such a file, or the receipt of one; a bundle is answered by a receipt beside it. */
  'sync.importBundle': {
    input: nothing,
    output: v.strictObject({
      kind: v.picklist(['bundle', 'receipt']),
      fileName: v.string(),
      /** The name of the PC that made it. */
      from: text,
      operations: count,
      receipt: v.nullable(v.string()),
    }),
  },
  /** The office's folder lies in another place now, or this PC uses it again after it had left it. Refused for a folder of any other office. */
  'sync.pointTo': { input: v.strictObject({ token: id }), output: nothing },
  /** Stops using the folder on this PC. Its data stays, and so does the folder. */
  'sync.leave': { input: nothing, output: nothing },
} as const;
