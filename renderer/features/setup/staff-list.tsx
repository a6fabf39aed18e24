import { type Role, roles } from '#shared/operations/operation.ts';
import { usePantau } from '../../data/store.ts';
import { EmptyState } from '../../ui/notice.tsx';
import { setupText } from './text.ts';

const text = setupText.staff;
/** Without these three nobody can walk a berkas through the SOP. */
const needed: readonly Role[] = ['pemantau', 'kasi', 'kabid'];

/** Who is registered so far, and which role of the SOP nobody holds. */
export function StaffList() {
  const people = usePantau((state) => state.people);
  const session = usePantau((state) => state.session);
  const labels = usePantau((state) => state.sections.roleLabels);
  const active = people.filter((person) => person.active);
  const held = new Set(active.flatMap(({ posts }) => posts.map(({ role }) => role)));
  const missing = needed.filter((role) => !held.has(role));
  const others = active.filter(({ id }) => id !== session?.personId);
  return (
    <section className="setup-side" aria-label={text.listed(others.length)}>
      {others.length === 0 ? (
        <EmptyState icon="users" title={text.none}>
          {text.noneNote}
        </EmptyState>
      ) : (
        <>
          <h2>{text.listed(others.length)}</h2>
          <ul className="rows">
            {others.map(({ id, name, posts }) => (
              <li key={id}>
                <span>
                  <b>{name}</b>
                  <small>
                    {posts
                      .map(({ acting, title }) => (acting === 'definitif' ? title : `${text.actings[acting]} ${title}`))
                      .join(', ')}
                  </small>
                </span>
                <span className="push t2">
                  {roles
                    .filter((role) => posts.some((post) => post.role === role))
                    .map((role) => labels[role])
                    .join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="s13 t2">
        {missing.length > 0 ? text.missing(missing.map((role) => labels[role]).join(', ')) : text.complete}
      </p>
    </section>
  );
}
