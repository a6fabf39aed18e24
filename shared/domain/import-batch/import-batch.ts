import * as v from 'valibot';
import { fail, ok } from '../../kernel/result.ts';
import { defineOperation } from '../../operations/define-operation.ts';
import { defineAggregate, type Reducers } from '../../operations/fold.ts';
import { noReferences, type ReferencesOf } from '../../operations/references.ts';
import { targetFields } from '../import/target-fields.ts';

const short = v.pipe(v.string(), v.maxLength(300));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const recordSchema = v.strictObject({
  fileName: short,
  source: short,
  rowsRead: count,
  rowsImported: count,
  rowsRefused: count,
  /** How the columns were read, remembered for the next file with the same headers (domain/import/presets.ts). */
  preset: v.strictObject({
    signature: short,
    fields: v.record(short, v.picklist(targetFields)),
    dateReadings: v.record(short, v.picklist(['day-first', 'month-first', 'excel-swapped'])),
    channelValues: v.record(short, short),
    statusValues: v.record(short, v.picklist(['baru', 'selesai'])),
    channel: v.nullable(short),
    channelFromId: v.boolean(),
  }),
});
export type ImportRecord = v.InferOutput<typeof recordSchema>;

/** One import of a spreadsheet: all of its ready rows, or none. */
export interface ImportBatch {
  readonly record: ImportRecord | null;
  readonly at: number;
  readonly personName: string;
  readonly undone: boolean;
}

export const importOperations = {
  'import.recorded': defineOperation(recordSchema),
  'import.undone': defineOperation(v.strictObject({ rowsKept: count })),
};

export const importReferences: ReferencesOf<typeof importOperations> = {
  'import.recorded': noReferences,
  'import.undone': noReferences,
};

const reducers: Reducers<ImportBatch, typeof importOperations> = {
  'import.recorded': (batch, record, context) =>
    batch.record ? fail('already-recorded') : ok({ ...batch, record, at: context.at, personName: context.actor.name }),
  'import.undone': (batch) => ok({ ...batch, undone: true }),
};

export const importAggregate = defineAggregate<ImportBatch, typeof importOperations>({
  type: 'import',
  initial: { record: null, at: 0, personName: '', undone: false },
  operations: importOperations,
  reducers,
});
