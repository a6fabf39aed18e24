import type { Post } from '#shared/domain/person/operations.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Role } from '#shared/operations/operation.ts';
import { passwordProblem } from './passwords.ts';
import { hasProblems, type Problems, problemsOf } from './problems.ts';
import { setupText, suggestedTitle } from './text.ts';

/** A member of staff as typed; the password is no part of it, so that it never lies in a draft. */
export interface StaffForm {
  readonly name: string;
  readonly nip: string;
  readonly rank: string;
  readonly role: Role | '';
  readonly title: string;
  readonly acting: Post['acting'];
  /** YYYY-MM-DD or empty: from today, until further notice. */
  readonly from: string;
  readonly until: string;
}

export const emptyStaff: StaffForm = {
  name: '',
  nip: '',
  rank: '',
  role: '',
  title: '',
  acting: 'definitif',
  from: '',
  until: '',
};

interface NewStaff {
  readonly description: { readonly name: string; readonly nip: string; readonly rank: string };
  readonly posts: readonly Post[];
}

export function readStaff(form: StaffForm, password: string, today: string): Result<NewStaff, Problems> {
  const { role, acting } = form;
  const [name, title] = [form.name.trim(), form.title.trim()];
  const from = acting === 'definitif' ? today : form.from || today;
  const until = acting === 'definitif' ? '' : form.until;
  const problems = problemsOf({
    name: name === '' && setupText.admin.nameMissing,
    role: role === '' && setupText.staff.roleMissing,
    title: titleProblem(title),
    until: until !== '' && until < from && setupText.staff.untilBeforeFrom,
    password: passwordProblem(password, role === '' ? [] : [role]),
  });
  if (role === '' || hasProblems(problems)) return fail(problems);
  const post: Post = { role, title, acting, from, ...(until !== '' && { until }) };
  return ok({ description: { name, nip: form.nip.trim(), rank: form.rank.trim() }, posts: [post] });
}

function titleProblem(title: string): string | undefined {
  if (title === '') return setupText.admin.postMissing;
  return /^\s*(?:plt|plh)\b/i.test(title) ? setupText.staff.actingInTitle : undefined;
}

/** Chooses a role, and with it a title unless the person wrote one. */
export function withRole(
  form: StaffForm,
  role: Role | '',
  office: { readonly agency: string; readonly unit: string; readonly section: string },
): StaffForm {
  const isOurs = form.title === '' || (form.role !== '' && form.title === suggestedTitle(form.role, office));
  return { ...form, role, title: isOurs && role !== '' ? suggestedTitle(role, office) : form.title };
}
