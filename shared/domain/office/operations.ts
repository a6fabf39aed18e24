import * as v from 'valibot';
import { defineOperation } from '../../operations/define-operation.ts';
import { roles } from '../../operations/operation.ts';
import { noReferences, type ReferencesOf } from '../../operations/references.ts';
import { boxSchema, epochSchema, writerSchema } from '../device/operations.ts';
import { verifierSchema } from '../person/operations.ts';

const short = v.pipe(v.string(), v.maxLength(300));
const code = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,23}$/));
const day = v.pipe(v.string(), v.isoDate());
const minutes = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1440));
const centimetres = v.pipe(v.number(), v.minValue(0), v.maxValue(10));

/** What the office is called and how its letterhead reads (Profil Instansi). `logo` is the hash of an attachment. */
const profile = v.strictObject({
  government: short,
  agency: short,
  unit: short,
  section: short,
  address: short,
  phone: short,
  website: short,
  email: short,
  city: short,
  letterCode: short,
  archiveCode: short,
  logo: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});

const span = v.strictObject({ start: minutes, end: minutes });
const officeDay = v.nullable(v.strictObject({ ...span.entries, rest: v.nullable(span) }));

/** Working time: minutes of the day, Sunday first, null is a day off. */
const hours = v.strictObject({
  zone: v.picklist(['WIB', 'WITA', 'WIT']),
  weekDays: v.picklist([5, 6]),
  week: v.pipe(v.array(officeDay), v.length(7)),
  cutiBersamaIsFree: v.boolean(),
  lateCountsNextDay: v.boolean(),
});

/** Batas langkah: working days after arrival at the step, until the end of office hours. */
const limits = v.strictObject({
  officeStepDays: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(60)),
  opdDays: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(60)),
});

const letter = v.strictObject({
  paper: v.picklist(['A4', 'F4']),
  fontSize: v.pipe(v.number(), v.minValue(9), v.maxValue(14)),
  lineSpacing: v.pipe(v.number(), v.minValue(1), v.maxValue(2)),
  marginTop: centimetres,
  marginBottom: centimetres,
  marginLeft: centimetres,
  marginRight: centimetres,
  subjectLabel: v.picklist(['Hal', 'Perihal']),
  placeBeforeDate: v.boolean(),
  showRank: v.boolean(),
  numberPattern: short,
});

const channels = v.array(
  v.strictObject({ code, short: v.pipe(v.string(), v.maxLength(4)), label: short, account: short, active: v.boolean() }),
);
const topics = v.array(v.strictObject({ id: code, label: short, parent: v.nullable(code), active: v.boolean() }));
const holidays = v.array(
  v.strictObject({
    date: day,
    kind: v.picklist(['libur_nasional', 'cuti_bersama', 'libur_daerah']),
    name: short,
    basis: short,
    verified: v.boolean(),
  }),
);
const rules = v.strictObject({ allowRangkap: v.boolean() });
const roleLabels = v.strictObject(
  Object.fromEntries(roles.map((role) => [role, short])) as Record<(typeof roles)[number], typeof short>,
);

export const sectionSchemas = { profile, hours, limits, letter, channels, topics, holidays, rules, roleLabels } as const;
export type SectionName = keyof typeof sectionSchemas;
export type Sections = { readonly [K in SectionName]: v.InferOutput<(typeof sectionSchemas)[K]> };

type SectionEdit = { [K in SectionName]: { section: K; value: Sections[K] } }[SectionName];

export const officeOperations = {
  'office.founded': defineOperation(v.strictObject({ officeId: short, sample: v.boolean() })),
  'office.section-set': defineOperation(
    v.variant(
      'section',
      Object.entries(sectionSchemas).map(([section, value]) => v.strictObject({ section: v.literal(section), value })) as never,
    ) as v.GenericSchema<unknown, SectionEdit>,
  ),
  'office.recovery-set': defineOperation(v.strictObject({ verifier: verifierSchema })),
  /** A new office key, sealed for every PC that stays (after a revocation nothing is sealed with the old one). */
  'office.epoch-opened': defineOperation(v.strictObject({ epoch: epochSchema, boxes: v.record(writerSchema, boxSchema) })),
};

export const officeReferences: ReferencesOf<typeof officeOperations> = {
  'office.founded': noReferences,
  'office.section-set': noReferences,
  'office.recovery-set': noReferences,
  'office.epoch-opened': noReferences,
};
