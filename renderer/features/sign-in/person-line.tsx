import { Avatar } from '../../ui/marks.tsx';
import { initialsOf, titleLine } from './names.ts';

/** Who is about to enter. */
export function PersonLine({ name, titles }: { readonly name: string; readonly titles: readonly string[] }) {
  return (
    <div className="sign-in-who">
      <Avatar initials={initialsOf(name)} />
      <span>
        <b>{name}</b>
        <small>{titleLine(titles)}</small>
      </span>
    </div>
  );
}
