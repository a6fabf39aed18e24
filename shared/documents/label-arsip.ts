import { said } from './identity.ts';
import type { ArchiveLabel, ArchiveLabelSheet } from './inputs.ts';
import { excerpt, footerOf, treeOf } from './parts.ts';
import type { DocumentTree, Label, Labels } from './tree.ts';

const sizes = {
  boks: { columns: 1, height: 74, titleSize: 40, size: 12 },
  folder: { columns: 2, height: 52, titleSize: 24, size: 9 },
} as const;

/** Labels to cut out: wide ones for boxes first, then two beside each other for folders. */
export function labelArsip(sheet: ArchiveLabelSheet): DocumentTree {
  const kinds = (['boks', 'folder'] as const).flatMap((kind): Labels[] => {
    const labels = sheet.labels.filter((label) => label.kind === kind);
    return labels.length === 0 ? [] : [{ kind: 'labels', ...sizes[kind], items: labels.map((label) => printed(label, sheet)) }];
  });
  return treeOf(sheet, {
    title: 'Label arsip',
    footer: footerOf(`Label arsip, ${sheet.labels.length} lembar`, sheet.printed, 'every-page'),
    blocks: kinds.flatMap((labels, at) => (at === 0 ? [labels] : [{ kind: 'spacer', height: 4 } as const, labels])),
  });
}

function printed(label: ArchiveLabel, sheet: ArchiveLabelSheet): Label {
  const location = label.location.map(({ part, name }) => `${part} ${name}`).join(', ');
  return {
    heading: `${sheet.head.pemerintah.toUpperCase()}\n${sheet.head.dinas}\n${sheet.unit}`,
    title: `${label.kind === 'boks' ? 'BOKS' : 'FOLDER'} ${label.number}`,
    rows: [
      { label: 'Klasifikasi', value: said(label.classification) },
      { label: 'Isi', value: excerpt(said(label.content), 160) },
      { label: 'Tahun', value: said(label.years) },
      { label: 'Lokasi', value: said(location) },
      ...(label.retention === undefined ? [] : [{ label: 'Retensi', value: label.retention }]),
    ],
  };
}
