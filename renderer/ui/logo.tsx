export interface LogoProps {
  readonly size?: number;
  /** Spoken name; leave out where the word stands beside the picture. */
  readonly label?: string;
}

/** Four kawung petals around a watching eye. */
export function Logo({ size = 32, label }: LogoProps) {
  return (
    <svg
      className="logo"
      width={size}
      height={size}
      viewBox="0 0 40 40"
      role="img"
      aria-hidden={label === undefined || undefined}
    >
      <title>{label ?? 'Pantau'}</title>
      <g className="logo-petals">
        <path d="M16.5 16.5C9.5 15.5 5.5 11.5 4.5 4.5c7 1 11 5 12 12Z" />
        <path d="M23.5 16.5c1-7 5-11 12-12-1 7-5 11-12 12Z" />
        <path d="M23.5 23.5c7 1 11 5 12 12-7-1-11-5-12-12Z" />
        <path d="M16.5 23.5c-1 7-5 11-12 12 1-7 5-11 12-12Z" />
      </g>
      <circle className="logo-eye" cx="20" cy="20" r="4" />
    </svg>
  );
}
