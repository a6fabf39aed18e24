import { Icon, type IconName } from './icon.tsx';
import { Logo } from './logo.tsx';
import { uiText } from './text.ts';

export interface RailItem {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly href: string;
  /** How many things wait for this person; 0 shows nothing. */
  readonly count?: number;
  /** Spoken words for the count: "7 giliran Anda". */
  readonly countLabel?: string;
  /** A quiet dot with its spoken reason: "menunggu kirim". */
  readonly dot?: string | undefined;
}

export interface RailProps {
  readonly items: readonly RailItem[];
  /** At the foot: settings. */
  readonly endItems?: readonly RailItem[];
  readonly current: string;
  readonly home: { readonly href: string; readonly label: string };
}

export function Rail({ items, endItems = [], current, home }: RailProps) {
  return (
    <nav className="rail" aria-label={uiText.mainMenu}>
      <Motif />
      <a className="brand" href={home.href} aria-label={home.label}>
        <Logo />
      </a>
      <ul className="rail-items">
        {items.map((item) => (
          <RailLink key={item.id} item={item} current={item.id === current} />
        ))}
      </ul>
      <ul className="rail-items end">
        {endItems.map((item) => (
          <RailLink key={item.id} item={item} current={item.id === current} />
        ))}
      </ul>
    </nav>
  );
}

function RailLink({ item, current }: { readonly item: RailItem; readonly current: boolean }) {
  const { label, icon, href, count = 0, countLabel, dot } = item;
  return (
    <li>
      <a href={href} aria-current={current ? 'page' : undefined}>
        <Icon name={icon} size={22} />
        {label}
        {count > 0 && (
          <span className="rail-count">
            <span aria-hidden={countLabel !== undefined || undefined}>{count > 99 ? '99+' : count}</span>
            {countLabel !== undefined && <span className="sr">, {countLabel}</span>}
          </span>
        )}
        {dot !== undefined && count === 0 && (
          <span className="rail-dot">
            <span className="sr">, {dot}</span>
          </span>
        )}
      </a>
    </li>
  );
}

/** Kawung, drawn in the page: an image behind CSS would need a hole in the content policy. */
function Motif() {
  return (
    <svg className="rail-motif" aria-hidden="true">
      <defs>
        <pattern id="kawung" width="44" height="44" patternUnits="userSpaceOnUse">
          <path d="M22 22C13 20 6 13 3 3c10 3 17 10 19 19ZM22 22c2-9 9-16 19-19-3 10-10 17-19 19ZM22 22c9 2 16 9 19 19-10-3-17-10-19-19ZM22 22c-2 9-9 16-19 19 3-10 10-17 19-19Z" />
          <circle cx="22" cy="3" r="2" />
          <circle cx="3" cy="22" r="2" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#kawung)" />
    </svg>
  );
}
