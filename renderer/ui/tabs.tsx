import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { classes } from './tone.ts';
import { useRoving } from './use-roving.ts';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly count?: number | string;
}

export interface TabsProps {
  /** Ties the tabs to their TabPanel. */
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly value: string;
  readonly onValue: (id: string) => void;
}

/** Different things under one roof; for views of the same thing take Segmented. Arrows change the tab. */
export function Tabs({ id, label, tabs, value, onValue }: TabsProps) {
  const active = tabs.findIndex((tab) => tab.id === value);
  const choose = (index: number) => {
    const tab = tabs[index];
    if (tab !== undefined) onValue(tab.id);
  };
  const roving = useRoving<HTMLDivElement>({ count: tabs.length, axis: 'horizontal', loop: true, active, onActive: choose });
  return (
    <div className="seg" role="tablist" aria-label={label} {...roving.box}>
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${id}-tab-${tab.id}`}
          aria-selected={tab.id === value}
          aria-controls={tab.id === value ? `${id}-panel` : undefined}
          {...roving.item(index)}
          onClick={() => onValue(tab.id)}
        >
          {tab.icon && <Icon name={tab.icon} />}
          {tab.label}
          {tab.count !== undefined && <b>{tab.count}</b>}
        </button>
      ))}
    </div>
  );
}

export interface TabPanelProps {
  /** The id of the Tabs. */
  readonly of: string;
  readonly value: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function TabPanel({ of, value, className, children }: TabPanelProps) {
  return (
    <div role="tabpanel" id={`${of}-panel`} aria-labelledby={`${of}-tab-${value}`} className={classes('tab-panel', className)}>
      {children}
    </div>
  );
}
