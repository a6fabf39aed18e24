import { ICON_SHAPES } from './icon-shapes.tsx';

export type IconName = keyof typeof ICON_SHAPES;

export interface IconProps {
  readonly name: IconName;
  readonly size?: number;
  readonly className?: string;
}

/** A picture beside a word. It is never read aloud, so the word must stand next to it or in the button's label. */
export function Icon({ name, size = 16, className }: IconProps) {
  return (
    <svg
      className={className === undefined ? 'ic' : `ic ${className}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {ICON_SHAPES[name]}
    </svg>
  );
}
