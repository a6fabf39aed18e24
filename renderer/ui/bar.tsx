import { Fragment } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Avatar, Kbd } from './marks.tsx';
import { MenuButton, type MenuItem } from './menu.tsx';
import { uiText } from './text.ts';
import { type ActorTone, classes } from './tone.ts';

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** Where the page stands; the last word is the page's own title. */
export function Breadcrumb({
  trail = [],
  title,
  note,
}: {
  readonly trail?: readonly Crumb[];
  readonly title: string;
  readonly note?: string;
}) {
  return (
    <div className="crumb">
      {trail.map(({ label, href }) => (
        <Fragment key={href}>
          <a href={href}>{label}</a>
          <Icon name="chevron-right" size={14} />
        </Fragment>
      ))}
      <h1>{title}</h1>
      {note !== undefined && <span className="crumb-note">{note}</span>}
    </div>
  );
}

export interface BarStatus {
  readonly tone: 'ok' | 'warn' | 'off';
  readonly icon: IconName;
  readonly text: string;
  readonly href: string;
}

export interface BarAccount {
  readonly name: string;
  readonly role: string;
  readonly initials: string;
  readonly tone: ActorTone;
  readonly items: readonly MenuItem[];
  readonly onSelect: (id: string) => void;
}

export interface BarProps {
  readonly title: string;
  readonly trail?: readonly Crumb[];
  readonly note?: string;
  readonly search: { readonly label: string; readonly keys: string; readonly onOpen: () => void };
  readonly status: BarStatus;
  readonly account?: BarAccount | undefined;
}

/** 48 px, always there; its empty parts move the window. */
export function Bar({ search, status, account, ...place }: BarProps) {
  return (
    <header className="bar">
      <Breadcrumb {...place} />
      <button type="button" className="searchbox" onClick={search.onOpen}>
        <Icon name="search" size={17} />
        <span className="grow ell">{search.label}</span>
        <Kbd keys={search.keys} />
      </button>
      <a className={classes('status', status.tone !== 'ok' && status.tone)} href={status.href}>
        <Icon name={status.icon} size={19} />
        {status.text}
      </a>
      {account && (
        <MenuButton className="who" label={account.name} items={account.items} onSelect={account.onSelect}>
          <Avatar initials={account.initials} tone={account.tone} />
          <span className="who-words">
            <span className="sr">{uiText.account}</span>
            <b>{account.name}</b> <span>{account.role}</span>
          </span>
          <Icon name="chevron-down" size={15} className="t3" />
        </MenuButton>
      )}
    </header>
  );
}
