import type { CallInput } from '#shared/bridge/contract.ts';
import type { Post } from '#shared/domain/person/operations.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Role } from '#shared/operations/operation.ts';
import { passwordProblem } from './passwords.ts';
import { hasProblems, type Problems, problemsOf } from './problems.ts';
import { setupText } from './text.ts';

export interface AdminForm {
  readonly name: string;
  readonly nip: string;
  readonly rank: string;
  readonly title: string;
  /** The role that this person holds in the SOP beside the Admin's; empty for none. */
  readonly sopRole: Role | '';
  readonly password: string;
  readonly repeat: string;
}

export const emptyAdmin: AdminForm = { name: '', nip: '', rank: '', title: '', sopRole: '', password: '', repeat: '' };

type Admin = CallInput<'office.found'>['admin'];

export function readAdmin(form: AdminForm, today: string): Result<Admin, Problems> {
  const { password, repeat, sopRole } = form;
  const [name, nip, rank, title] = [form.name.trim(), form.nip.trim(), form.rank.trim(), form.title.trim()];
  const problems = problemsOf({
    name: name === '' && setupText.admin.nameMissing,
    title: title === '' && setupText.admin.postMissing,
    password: passwordProblem(password, ['admin']),
    repeat: password !== repeat && setupText.password.different,
  });
  return hasProblems(problems) ? fail(problems) : ok({ name, nip, rank, posts: postsOf(sopRole, title, today), password });
}

/** The title belongs to the post in the SOP where there is one; the Admin's post then has a name of its own. */
function postsOf(sopRole: Role | '', title: string, from: string): Post[] {
  const post = (role: Role, named: string): Post => ({ role, title: named, acting: 'definitif', from });
  return sopRole === '' ? [post('admin', title)] : [post(sopRole, title), post('admin', setupText.admin.adminPost)];
}
