import { type Role, roles } from '#shared/operations/operation.ts';
import { usePantau } from '../../data/store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Field, FieldGroup } from '../../ui/field.tsx';
import { Input, Select } from '../../ui/inputs.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PostForm } from './person-form.ts';
import type { Problems } from './problems.ts';
import { problemSentence } from './text.ts';
import { postsText } from './text-people.ts';

interface PostsEditorProps {
  readonly posts: readonly PostForm[];
  readonly problems: Problems;
  readonly today: string;
  readonly onPosts: (posts: readonly PostForm[]) => void;
}

const actings = ['definitif', 'plt', 'plh'] as const;

/** The posts of a person, acting ones (Plt., Plh.) with their dates (F25). */
export function PostsEditor({ posts, problems, today, onPosts }: PostsEditorProps) {
  const add = (acting: PostForm['acting']) => {
    const highest = Math.max(-1, ...posts.map(({ key }) => Number(key.slice('post-'.length))));
    onPosts([...posts, { key: `post-${highest + 1}`, role: roles[0], title: '', acting, from: today, until: '' }]);
  };
  const none = problemSentence(problems.posts);
  return (
    <FieldGroup label={postsText.title}>
      <p className="t2 s13">{postsText.note}</p>
      {posts.map((post, at) => (
        <PostRow
          key={post.key}
          post={post}
          at={at + 1}
          problems={problems}
          onChange={(part) => onPosts(posts.map((other) => (other === post ? { ...other, ...part } : other)))}
          onRemove={() => onPosts(posts.filter((other) => other !== post))}
        />
      ))}
      {none && <Notice tone="warn">{none}</Notice>}
      <div className="row">
        <Button icon="plus" onClick={() => add('definitif')} aria-invalid={none ? true : undefined}>
          {postsText.add}
        </Button>
        <Button onClick={() => add('plt')}>{postsText.addActing}</Button>
      </div>
    </FieldGroup>
  );
}

interface PostRowProps {
  readonly post: PostForm;
  readonly at: number;
  readonly problems: Problems;
  readonly onChange: (part: Partial<PostForm>) => void;
  readonly onRemove: () => void;
}

function PostRow({ post, at, problems, onChange, onRemove }: PostRowProps) {
  const labels = usePantau((state) => state.sections.roleLabels);
  const problem = (field: string) => problemSentence(problems[`${post.key}.${field}`]);
  const isOpenActing = post.acting !== 'definitif' && post.until === '';
  return (
    <fieldset className="settings-post" aria-label={postsText.row(at)}>
      <Field label={postsText.role}>
        <Select
          value={post.role}
          options={roles.map((role: Role) => ({ value: role, label: labels[role] }))}
          onValue={(value) => onChange({ role: roles.find((role) => role === value) ?? post.role })}
        />
      </Field>
      <Field label={postsText.acting}>
        <Select
          value={post.acting}
          options={actings.map((value) => ({ value, label: postsText.actings[value] }))}
          onValue={(value) => onChange({ acting: actings.find((acting) => acting === value) ?? post.acting })}
        />
      </Field>
      <Field label={postsText.postTitle} error={problem('title')}>
        <Input value={post.title} onValue={(title) => onChange({ title })} />
      </Field>
      <DateField label={postsText.from} value={post.from} onValue={(from) => onChange({ from })} error={problem('from')} />
      <DateField
        label={postsText.until}
        value={post.until}
        onValue={(until) => onChange({ until })}
        error={problem('until')}
        hint={isOpenActing ? postsText.actingOpen : postsText.untilOpen}
        {...(isOpenActing && { hintTone: 'warn' as const })}
      />
      <IconButton kind="quiet" icon="close" label={postsText.remove(at)} onClick={onRemove} />
    </fieldset>
  );
}
