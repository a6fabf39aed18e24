import type { TemplateId } from '#shared/domain/document/paper-document.ts';

const names: Readonly<Record<TemplateId, string>> = {
  'lembar-hasil-pantauan': 'Lembar hasil pantauan',
  'lembar-persetujuan': 'Lembar persetujuan',
  'surat-penerusan': 'Surat penerusan',
  'surat-jawaban': 'Surat jawaban',
  'lembar-kendali': 'Lembar kendali',
  'label-arsip': 'Label arsip',
};

/** The kind of a document, as lists and the search call it. */
export function templateName(template: TemplateId): string {
  return names[template];
}
