import type { Receipt } from '#shared/domain/opinion/commands.ts';
import type { Identity } from '#shared/domain/reporter/reporter.ts';
import { contactParts, type IdentityForm, type IntakeForm, linkOf } from './intake-state.ts';

const minute = 60_000;

/** What is recorded of the form: empty fields are left out, and the identity goes apart from the opinion. */
export function toReceipt(
  form: IntakeForm,
  identity: IdentityForm,
  now: number,
): { readonly receipt: Omit<Receipt, 'number' | 'sop'>; readonly reporter: Identity | null } {
  const link = linkOf(form.link) ?? form.link.trim();
  const uploadedAt = form.uploadedAt
    ? Date.parse(form.uploadedAt.includes('T') ? form.uploadedAt : `${form.uploadedAt}T00:00`)
    : Number.NaN;
  const isNamed = form.openness !== 'anonim' && (identity.account.trim() !== '' || identity.contact.trim() !== '');
  return {
    receipt: {
      receivedAt: Math.floor(now / minute) * minute,
      title: '',
      text: form.text.trim(),
      channel: form.channel,
      openness: form.openness,
      ...(Number.isFinite(uploadedAt) && { uploadedAt }),
      ...(link && { link }),
      ...(form.origin.trim() && { origin: form.origin.trim() }),
      ...(form.topic && { topic: form.topic }),
      ...(form.location.trim() && { location: form.location.trim() }),
      ...(form.proposedOpd && { proposedOpd: form.proposedOpd }),
      ...(form.evidence.length > 0 && { evidence: form.evidence }),
    },
    reporter: isNamed ? { name: '', account: identity.account.trim(), ...contactParts(identity.contact) } : null,
  };
}
