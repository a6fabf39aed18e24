import { maker } from './page-words.ts';

/** The part of a Word file that tells title, maker and time; written here because the library would take the clock of the PC. */
export function coreProperties(title: string, createdAt: Date) {
  const when = `${createdAt.toISOString().slice(0, 19)}Z`;
  const escaped = title.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${when}</dcterms:${name}>`;
  return {
    path: 'docProps/core.xml',
    data:
      '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${escaped}</dc:title><dc:creator>${maker}</dc:creator><cp:lastModifiedBy>${maker}</cp:lastModifiedBy>` +
      `<cp:revision>1</cp:revision>${moment('created')}${moment('modified')}</cp:coreProperties>`,
  };
}
