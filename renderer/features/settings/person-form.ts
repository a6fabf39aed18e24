import type { Post } from '#shared/domain/person/operations.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { type Role, roles } from '#shared/operations/operation.ts';
import { isFree, type ProblemCode, type Problems, textProblems } from './problems.ts';

/** A post as typed: no `until` is an empty text. `key` tells rows apart while they are edited. */
export interface PostForm extends Omit<Post, 'until'> {
  readonly key: string;
  readonly until: string;
}

export interface PersonForm {
  readonly name: string;
  readonly nip: string;
  readonly rank: string;
  readonly posts: readonly PostForm[];
}

interface Described {
  readonly name: string;
  readonly nip: string;
  readonly rank: string;
  readonly posts: readonly Post[];
}

export interface Colleague extends Described {
  readonly id: string;
  readonly active: boolean;
}

export function toPersonForm({ name, nip, rank, posts }: Described): PersonForm {
  return { name, nip, rank, posts: posts.map((post, at) => ({ ...post, key: `post-${at}`, until: post.until ?? '' })) };
}

/** Problems are named `name`, `posts`, and `post-0.title`, `post-0.from`, `post-0.until` by key of the row. */
export function readPersonForm(form: PersonForm): Result<Described, Problems> {
  const { name, nip, rank } = form;
  const problems: Record<string, ProblemCode> = { ...textProblems({ name, nip, rank }, ['name']) };
  if (form.posts.length === 0) problems.posts = 'posts-missing';
  for (const { key, title, from, until } of form.posts) {
    for (const [field, problem] of Object.entries(textProblems({ title, from }, ['title', 'from'])))
      problems[`${key}.${field}`] = problem;
    if (/^\s*(?:plt|plh)\b/i.test(title)) problems[`${key}.title`] = 'acting-in-title';
    if (until !== '' && from !== '' && until < from) problems[`${key}.until`] = 'until-before-from';
  }
  if (!isFree(problems)) return fail(problems);
  const posts = form.posts.map(({ role, title, acting, from, until }): Post => {
    const post = { role, title: title.trim(), acting, from };
    return until === '' ? post : { ...post, until };
  });
  return ok({ name: name.trim(), nip: nip.trim(), rank: rank.trim(), posts });
}

export function isHeldOn(post: Pick<Post, 'from' | 'until'>, day: string): boolean {
  return post.from <= day && (post.until === undefined || day <= post.until);
}

export interface Holder {
  readonly personId: string;
  readonly name: string;
  readonly post: Post;
}

/** Who holds each role on a day, those who act for another first: they are the ones who sign. Every role is named, also an empty one. */
export function holdersOn(people: readonly Colleague[], day: string): ReadonlyMap<Role, readonly Holder[]> {
  const holders = people
    .filter(({ active }) => active)
    .flatMap(({ id, name, posts }) => posts.filter((post) => isHeldOn(post, day)).map((post) => ({ personId: id, name, post })));
  const rank = ({ post }: Holder) => (post.acting === 'definitif' ? 1 : 0);
  return new Map(
    roles.map((role) => [role, holders.filter(({ post }) => post.role === role).sort((left, right) => rank(left) - rank(right))]),
  );
}

/** True when after this change nobody could open the settings any more. */
export function leavesNoAdmin(
  people: readonly Colleague[],
  changed: Pick<Colleague, 'id' | 'posts' | 'active'>,
  day: string,
): boolean {
  const after = [...people.filter(({ id }) => id !== changed.id), { ...changed, name: '', nip: '', rank: '' }];
  return holdersOn(after, day).get('admin')?.length === 0;
}
