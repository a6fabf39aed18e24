import type { LetterFont, Margins, Paper } from './tree.ts';

/** What the templates need to know. Everything that belongs to one office comes in here; the templates name none. */

/** How letters look. Margins in centimetres, as people say them; the settings differ per region. */
export interface LetterSettings {
  readonly paper: Paper;
  readonly font: LetterFont;
  readonly fontSize: number;
  readonly lineSpacing: number;
  readonly margins: Margins;
  readonly subjectLabel: 'Hal' | 'Perihal';
  /** `Cirebon, 22 November 2026` instead of the date alone. */
  readonly placeBeforeDate: boolean;
  readonly showPangkat: boolean;
  /** Colour of ink asked for on sheets that are signed by hand, e.g. `tinta biru tua`; empty for no note. */
  readonly inkNote: string;
}

export const defaultLetterSettings: LetterSettings = {
  paper: 'A4',
  font: 'Arial',
  fontSize: 12,
  lineSpacing: 1.15,
  margins: { top: 2.5, bottom: 2.5, left: 3, right: 2 },
  subjectLabel: 'Hal',
  placeBeforeDate: false,
  showPangkat: true,
  inkNote: 'tinta biru tua',
};

/** The office in the kop. The logo is the office's own PNG or JPEG. */
export interface OfficeHead {
  readonly pemerintah: string;
  readonly dinas: string;
  readonly alamat: string;
  readonly telepon?: string;
  readonly laman?: string;
  readonly posel?: string;
  readonly kota: string;
  readonly logo?: Uint8Array;
}

/**
 * Who signs and in whose authority. `an` and `ub` need `onBehalfOf` (the post in whose name), `ub` also `through` (the post passed
 * over); `plt`, `plh` and `pj` stand before the own jabatan.
 */
export interface Signer {
  readonly authority: 'langsung' | 'an' | 'ub' | 'plt' | 'plh' | 'pj';
  readonly onBehalfOf?: string;
  readonly through?: string;
  readonly jabatan: string;
  /** With titles, as the person writes it. */
  readonly nama: string;
  readonly pangkat?: string;
  readonly nip?: string;
}

/** The moment of printing, in the office's zone: `2026-11-22`, `14:05`, `WIB`. */
export interface PrintStamp {
  readonly date: string;
  readonly time: string;
  readonly zone: string;
}

/** Names of posts as this office calls them. */
export interface RoleLabels {
  readonly pemantau: string;
  readonly kasi: string;
  readonly kabid: string;
}

/** Common to every document. */
export interface DocumentBasis {
  readonly head: OfficeHead;
  readonly settings: LetterSettings;
  readonly printed: PrintStamp;
  /** Sample data: every page carries the band CONTOH. */
  readonly sample: boolean;
}

/** Common to letters that leave the office. `number` is null until the book of numbers gave one. */
export interface LetterBasis extends DocumentBasis {
  readonly number: string | null;
  /** ISO date of the letter. */
  readonly date: string;
  readonly sifat: string;
  readonly lampiran: { readonly count: number; readonly unit: string } | null;
  /** Replaces the template's subject. */
  readonly subject?: string;
  readonly signer: Signer;
  readonly tembusan: readonly string[];
  /** Paragraphs that replace the template's own opening or closing. */
  readonly opening?: readonly string[];
  readonly closing?: readonly string[];
}

/** Who said it. Printed only when `open`; otherwise none of the texts appears anywhere on paper. */
export interface ReporterIdentity {
  readonly open: boolean;
  readonly name?: string;
  readonly account?: string;
  readonly link?: string;
  readonly contact?: string;
}

/** One opinion as the documents tell it. `date` and `time` are those of the post or message. */
export interface OpinionFacts {
  readonly number: string;
  readonly date: string;
  readonly time?: string;
  readonly channel: string;
  readonly reporter: ReporterIdentity;
  readonly location?: string;
  readonly summary: string;
  readonly topic?: string;
  readonly tone?: string;
}

export interface MonitoringRow extends OpinionFacts {
  readonly proposedOpd?: string;
}

/** Lembar Hasil Pantauan: the printed list that a Pemantau hands to the Kasi (SOP step 2). */
export interface MonitoringSheet extends DocumentBasis {
  /** Number of the sheet, or of its only berkas. */
  readonly number: string;
  readonly date: string;
  readonly roles: RoleLabels;
  readonly monitor: Signer;
  readonly receiver: Signer;
  readonly rows: readonly MonitoringRow[];
}

export interface ApprovalRow extends OpinionFacts {
  readonly proposedOpd?: string;
  /** Null until the Kabid decided: both columns stay empty for ink. */
  readonly decision: 'perlu' | 'tidak' | null;
  readonly reason?: string;
}

/** Lembar Persetujuan: the Kabid's decision whether an opinion needs an answer (SOP step 4). */
export interface ApprovalSheet extends DocumentBasis {
  readonly number: string;
  readonly date: string;
  readonly roles: RoleLabels;
  readonly proposer: Signer;
  readonly decider: Signer;
  readonly rows: readonly ApprovalRow[];
}

export interface ForwardedOpinion extends OpinionFacts {
  readonly requested?: string;
}

/** Surat penerusan to a Perangkat Daerah (SOP step 7). One opinion is told in full, several become a table. */
export interface ForwardingLetter extends LetterBasis {
  readonly recipient: { readonly title: string; readonly place: string };
  readonly opinions: readonly ForwardedOpinion[];
  /** ISO date until which an answer is asked; null when none is set. */
  readonly answerBy: string | null;
  readonly contact: { readonly name: string; readonly reach: string } | null;
}

/** Surat jawaban to the citizen (SOP step 9): no chain of dispositions, no names of officers. */
export interface ReplyLetter extends LetterBasis {
  readonly opinion: OpinionFacts;
  readonly opd: string;
  /** When and by whom the facts were checked. */
  readonly checked?: { readonly date: string; readonly unit: string };
  /** The answer in plain language, one text a paragraph. */
  readonly answer: readonly string[];
  readonly next?: { readonly action: string; readonly date?: string };
  /** Where to reply or object. */
  readonly replyTo: string;
}

export interface CaseAct {
  readonly step: string;
  readonly actor: string;
  /** The post held on that day, also when the person has another one now. */
  readonly jabatan: string;
  readonly date: string;
  readonly time?: string;
  readonly note?: string;
}

/** Lembar Kendali: every act on one berkas, in the order it happened. */
export interface ControlSheet extends DocumentBasis {
  readonly opinion: OpinionFacts;
  readonly opd?: string;
  readonly state: string;
  readonly acts: readonly CaseAct[];
  readonly signer?: Signer;
}

/** Where a box or folder stands, from the building down; parts that the office does not use are left out. */
export interface ArchiveLabel {
  readonly kind: 'boks' | 'folder';
  readonly number: string;
  readonly classification: string;
  readonly content: string;
  readonly years: string;
  readonly location: readonly { readonly part: string; readonly name: string }[];
  readonly retention?: string;
}

/** Labels to cut out and paste on boxes or folders. */
export interface ArchiveLabelSheet extends DocumentBasis {
  readonly unit: string;
  readonly labels: readonly ArchiveLabel[];
}
