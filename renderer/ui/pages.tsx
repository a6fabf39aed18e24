import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { classes } from './tone.ts';

export interface PageProps {
  /** Panels scroll alone and the page itself does not. */
  readonly fixed?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Page({ fixed = false, className, children }: PageProps) {
  return <div className={classes('page', fixed && 'fixed', className)}>{children}</div>;
}

export interface PageHeadProps {
  readonly title: ReactNode;
  /** Greeting size: at most once in the application's home. */
  readonly big?: boolean;
  readonly back?: { readonly href: string; readonly label: string };
  /** Badges and facts below the title. */
  readonly sub?: ReactNode;
  /** Buttons at the right. */
  readonly children?: ReactNode;
}

export function PageHead({ title, big = false, back, sub, children }: PageHeadProps) {
  return (
    <div className={classes('pagehead', big && 'big')}>
      {back && (
        <a className="btn icon" href={back.href} aria-label={back.label} title={back.label}>
          <Icon name="arrow-left" size={19} />
        </a>
      )}
      <div className="grow">
        <h2 className="pagehead-title">{title}</h2>
        {sub !== undefined && <div className="pagehead-sub">{sub}</div>}
      </div>
      {children}
    </div>
  );
}

/** A row of tools above the content: switches and filters left, buttons pushed right by `end`. */
export function Tools({ children, end }: { readonly children?: ReactNode; readonly end?: ReactNode }) {
  return (
    <div className="tools">
      {children}
      {end !== undefined && <div className="tools-end">{end}</div>}
    </div>
  );
}

/** A thin line between two groups of tools. */
export function ToolsBreak() {
  return <span className="tools-break" />;
}

export interface DetailPageProps {
  readonly head: ReactNode;
  /** Left: what came in. */
  readonly source: ReactNode;
  /** Middle: what is to be done. */
  readonly work: ReactNode;
  /** Right: papers and history. */
  readonly evidence: ReactNode;
}

/** Source, work, evidence. Below 1240 px the source and the evidence stand in one column beside the work. */
export function DetailPage({ head, source, work, evidence }: DetailPageProps) {
  return (
    <Page fixed className="detail">
      {head}
      <div className="detail-cols">
        <div className="col-stack detail-source">{source}</div>
        <div className="col-stack detail-work">{work}</div>
        <div className="col-stack detail-evidence">{evidence}</div>
      </div>
    </Page>
  );
}

export interface SplitPageProps {
  readonly head?: ReactNode;
  readonly children: ReactNode;
  /** The narrow column; without it the content takes the whole width. */
  readonly side?: ReactNode;
  /** Width of the narrow column in pixels. */
  readonly sideWidth?: number;
  readonly sideFirst?: boolean;
  readonly fixed?: boolean;
}

/** A wide and a narrow column: home, registers with their detail, forms with their help. */
export function SplitPage({ head, children, side, sideWidth = 388, sideFirst = false, fixed = false }: SplitPageProps) {
  const narrow = `${sideWidth}px`;
  const columns = side === undefined ? 'minmax(0, 1fr)' : sideFirst ? `${narrow} minmax(0, 1fr)` : `minmax(0, 1fr) ${narrow}`;
  const aside = side !== undefined && <div className="col-stack">{side}</div>;
  return (
    <Page fixed={fixed}>
      {head}
      <div className="split" style={{ gridTemplateColumns: columns }}>
        {sideFirst && aside}
        <div className="col-stack">{children}</div>
        {!sideFirst && aside}
      </div>
    </Page>
  );
}

export interface RegisterPageProps {
  readonly tools?: ReactNode;
  readonly table: ReactNode;
  readonly detail?: ReactNode;
}

/** A table that fills the page, and the chosen row's detail beside it. */
export function RegisterPage({ tools, table, detail }: RegisterPageProps) {
  return (
    <SplitPage fixed head={tools} side={detail} sideWidth={400}>
      {table}
    </SplitPage>
  );
}
