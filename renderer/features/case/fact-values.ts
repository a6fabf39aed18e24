import type { FieldEdit } from '#shared/domain/opinion/commands.ts';
import type { FieldName } from '#shared/domain/opinion/operations.ts';
import { fieldOf, type Opinion } from '#shared/domain/opinion/opinion.ts';
import type { RowWords } from '../../data/row-words.ts';
import { caseText } from './text.ts';

/** Facts in the order of the panel. Title and text head the list only while they are corrected. */
export const factFields = ['link', 'location', 'topic', 'origin', 'proposedOpd', 'supportingOpd', 'note'] as const;
export const editableFields = ['title', 'text', ...factFields] as const satisfies readonly FieldName[];
export type EditableField = (typeof editableFields)[number];

/** A value of a field as words for reading. */
export function valueWords(field: FieldName, value: unknown, words: RowWords): string {
  const identity: Readonly<Record<string, string>> = {
    terbuka: caseText.identityOpen,
    rahasia: caseText.identityHidden,
    anonim: caseText.identityAnonymous,
  };
  if (Array.isArray(value)) return value.map((id) => words.opdName(String(id))).join(', ');
  const text = typeof value === 'string' ? value : '';
  if (text === '') return '';
  if (field === 'proposedOpd') return words.opdName(text);
  if (field === 'topic') return words.topic(text);
  if (field === 'channel') return words.channel(text).label;
  return field === 'openness' ? (identity[text] ?? text) : text;
}

/** The stored value of a field as one text, for a form. */
export function fieldText(opinion: Opinion, field: EditableField): string {
  return field === 'supportingOpd' ? fieldOf(opinion, field).join('\n') : fieldOf(opinion, field);
}

/** The way back: what was typed as a correction of the field. */
export function editOf(field: EditableField, text: string): FieldEdit {
  return field === 'supportingOpd' ? { field, value: text.split('\n').filter(Boolean) } : { field, value: text.trim() };
}
