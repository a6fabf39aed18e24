// Drawn on a 24 px grid for a 1.75 px stroke; the shapes take their colour from the text around them.
export const ICON_SHAPES = {
  home: <path d="M4 11 12 4l8 7M6 9.5V20h12V9.5M10 20v-5h4v5" />,
  board: (
    <>
      <rect x="3.5" y="4" width="17" height="16" rx="2" />
      <path d="M9.2 4v16M14.8 4v16M5.5 8h1.6M11.2 8h1.6M11.2 11h1.6M16.8 8h1.6" />
    </>
  ),
  inbox: (
    <path d="M4 13v5.5A1.5 1.5 0 0 0 5.5 20h13a1.5 1.5 0 0 0 1.5-1.5V13M4 13h4.5l1.2 2.5h4.6L15.5 13H20M12 3.5v8M8.8 8.5 12 11.7l3.2-3.2" />
  ),
  letter: <path d="M6 3.5h8.5L19 8v12.5H6zM14 3.5V8.5h5M9 12h7M9 15h7M9 18h3.5" />,
  word: <path d="M6 3.5h8.5L19 8v12.5H6zM14 3.5V8.5h5m-10.3 3.5 1.4 5.5 1.9-4.5 1.9 4.5 1.4-5.5" />,
  pdf: <path d="M6 3.5h8.5L19 8v12.5H6zM14 3.5V8.5h5M9 17.5v-5h1.6a1.5 1.5 0 0 1 0 3H9M14 12.5v5M14 12.5h2.3M14 15h2" />,
  table: (
    <>
      <rect x="3.5" y="4.5" width="17" height="15" rx="2" />
      <path d="M3.5 9.5h17M9.2 9.5v10M14.8 9.5v10M3.5 14.5h17" />
    </>
  ),
  sheet: (
    <>
      <rect x="4" y="4.5" width="16" height="15" rx="1.5" />
      <path d="M4 9.5h16M4 14.5h16M10 4.5v15" />
    </>
  ),
  shield: (
    <>
      <path d="M12 20.5s7.5-2.8 7.5-9V5.8L12 3.5 4.5 5.8v5.7c0 6.2 7.5 9 7.5 9Z" />
      <path d="M12 11v5M12 8v.01" />
    </>
  ),
  'shield-alert': (
    <>
      <path d="M12 20.5s7.5-2.8 7.5-9V5.8L12 3.5 4.5 5.8v5.7c0 6.2 7.5 9 7.5 9Z" />
      <path d="M12 8.5v4M12 15.5v.01" />
    </>
  ),
  chart: (
    <>
      <path d="M4 20h16" />
      <rect x="5.5" y="11" width="3.2" height="6.5" rx=".6" />
      <rect x="10.4" y="6" width="3.2" height="11.5" rx=".6" />
      <rect x="15.3" y="8.8" width="3.2" height="8.7" rx=".6" />
    </>
  ),
  sync: <path d="M19.5 11a7.5 7.5 0 0 0-13.3-3.8L4 9.5M4 5v4.5h4.5M4.5 13a7.5 7.5 0 0 0 13.3 3.8l2.2-2.3M20 19v-4.5h-4.5" />,
  settings: (
    <>
      <circle cx="12" cy="12" r="3" />
      <path d="M12 3.5v2.6M12 17.9v2.6M3.5 12h2.6M17.9 12h2.6M6 6l1.8 1.8M16.2 16.2 18 18M18 6l-1.8 1.8M7.8 16.2 6 18" />
    </>
  ),
  search: (
    <>
      <circle cx="10.8" cy="10.8" r="6.3" />
      <path d="m15.5 15.5 4.5 4.5" />
    </>
  ),
  'chevron-down': <path d="m6 9.5 6 6 6-6" />,
  'chevron-up': <path d="m6 15 6-6 6 6" />,
  'chevron-left': <path d="M15 5.5 8.5 12l6.5 6.5" />,
  'chevron-right': <path d="m9 5.5 6.5 6.5L9 18.5" />,
  'arrow-left': <path d="M20 12H5M11 6l-6 6 6 6" />,
  'arrow-right': <path d="M4 12h15M13 6l6 6-6 6" />,
  'arrow-up': <path d="M12 20V5M6 11l6-6 6 6" />,
  'arrow-down': <path d="M12 4v15M6 13l6 6 6-6" />,
  collapse: <path d="M4 5v14M20 12H8.5M13 7.5 8.5 12l4.5 4.5" />,
  expand: <path d="M20 5v14M4 12h11.5M11 7.5l4.5 4.5-4.5 4.5" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  'check-circle': (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="m8.3 12.3 2.6 2.6 4.8-5.2" />
    </>
  ),
  close: <path d="m6 6 12 12M18 6 6 18" />,
  printer: (
    <>
      <path d="M7 8.5V4h10v4.5" />
      <rect x="3.5" y="8.5" width="17" height="8" rx="1.5" />
      <path d="M7 14h10v6H7z" />
    </>
  ),
  pen: <path d="M4.5 19.5 6 14 16.5 3.5l4 4L10 18zM14 6l4 4M13 20.5h7" />,
  scan: (
    <path d="M4 8.5V5.5A1.5 1.5 0 0 1 5.5 4h3M15.5 4h3A1.5 1.5 0 0 1 20 5.5v3M20 15.5v3a1.5 1.5 0 0 1-1.5 1.5h-3M8.5 20h-3A1.5 1.5 0 0 1 4 18.5v-3M4 12h16" />
  ),
  eye: (
    <>
      <path d="M3 12c1-2 4-6.2 9-6.2s8 4.2 9 6.2c-1 2-4 6.2-9 6.2S4 14 3 12Z" />
      <circle cx="12" cy="12" r="2.6" />
    </>
  ),
  'eye-off': (
    <path d="M4 4l16 16M9.5 6.2A8 8 0 0 1 12 5.8c5 0 8 4.2 9 6.2a13 13 0 0 1-2.6 3.4M6.3 8A13 13 0 0 0 3 12c1 2 4 6.2 9 6.2a9 9 0 0 0 3.6-.8M10.2 10.2a2.6 2.6 0 0 0 3.6 3.6" />
  ),
  warning: <path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.01" />,
  info: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11v5M12 8v.01" />
    </>
  ),
  help: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M9.6 9.6a2.5 2.5 0 1 1 3.7 2.2c-.9.5-1.3 1-1.3 2M12 16.5v.01" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.5V12l3 2" />
    </>
  ),
  history: <path d="M4.5 8.2A8.5 8.5 0 1 1 3.6 13M4 4v4.5h4.5M12 7.5V12l3 2" />,
  building: <path d="M4 20h16M6 20V8l6-4 6 4v12M10 20v-4h4v4M9.5 10.5h.01M14.5 10.5h.01M9.5 13.5h.01M14.5 13.5h.01" />,
  calendar: (
    <>
      <rect x="4" y="5.5" width="16" height="14.5" rx="1.5" />
      <path d="M4 10h16M8.5 3.5v4M15.5 3.5v4" />
    </>
  ),
  return: <path d="M8.5 5 4 9.5 8.5 14M4 9.5h10.5a5 5 0 0 1 0 10H10" />,
  undo: <path d="M8 5 4 9l4 4M4 9h9.5a5.2 5.2 0 0 1 0 10.5H8" />,
  lock: (
    <>
      <rect x="5" y="10.5" width="14" height="9.5" rx="1.5" />
      <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" />
    </>
  ),
  unlock: (
    <>
      <rect x="5" y="10.5" width="14" height="9.5" rx="1.5" />
      <path d="M8 10.5V8a4 4 0 0 1 7.7-1.5" />
    </>
  ),
  key: (
    <>
      <circle cx="8" cy="15.5" r="4" />
      <path d="m11 12.7 8.5-8.7M15.5 8l3 3M18 5.5l2 2" />
    </>
  ),
  link: (
    <path d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1" />
  ),
  external: <path d="M13.5 4.5h6v6M19.5 4.5 11 13M18 14v5.5H4.5V6H10" />,
  image: (
    <>
      <rect x="3.5" y="5" width="17" height="14" rx="1.5" />
      <circle cx="9" cy="10" r="1.6" />
      <path d="m4 17 5-4 3.5 2.5 3-3L20 16.5" />
    </>
  ),
  archive: (
    <>
      <rect x="3.5" y="4.5" width="17" height="4.5" rx="1" />
      <path d="M5 9v10.5h14V9M10 13h4" />
    </>
  ),
  box: <path d="M12 3.5 4 7.5v9l8 4 8-4v-9zM4 7.5l8 4 8-4M12 11.5v9" />,
  folder: <path d="M3.5 18.5v-13h6l2 2.5h9v10.5z" />,
  tag: <path d="M4 4h8l8.5 8.5L13 20 4 11.5zM8.2 8.2h.01" />,
  database: (
    <>
      <ellipse cx="12" cy="6" rx="7.5" ry="2.7" />
      <path d="M4.5 6v12c0 1.5 3.4 2.7 7.5 2.7s7.5-1.2 7.5-2.7V6M4.5 12c0 1.5 3.4 2.7 7.5 2.7s7.5-1.2 7.5-2.7" />
    </>
  ),
  computer: (
    <>
      <rect x="3.5" y="4.5" width="17" height="11.5" rx="1.5" />
      <path d="M9 20h6M12 16v4" />
    </>
  ),
  'cloud-check': <path d="M7 18.5a4 4 0 0 1-.5-8 5.5 5.5 0 0 1 10.7-.7A4.4 4.4 0 0 1 16.8 18.5zM9.2 13.6l2 2 3.4-3.8" />,
  'cloud-off': <path d="M4 4l16 16M9.5 5.8a5.5 5.5 0 0 1 7.7 4A4.4 4.4 0 0 1 19.8 16.8M16.5 18.5H7a4 4 0 0 1-.5-8" />,
  download: <path d="M12 4v11M7.5 11 12 15.5 16.5 11M4.5 19.5h15" />,
  upload: <path d="M12 16V5M7.5 9 12 4.5 16.5 9M4.5 19.5h15" />,
  copy: (
    <>
      <rect x="8.5" y="8.5" width="11.5" height="11.5" rx="1.5" />
      <path d="M15.5 8.5V5.5A1.5 1.5 0 0 0 14 4H5.5A1.5 1.5 0 0 0 4 5.5V14a1.5 1.5 0 0 0 1.5 1.5h3" />
    </>
  ),
  more: <path d="M5.2 12h.6M11.7 12h.6M18.2 12h.6" strokeWidth="2.6" />,
  merge: <path d="M5 5v3c0 3 3 4 7 4h7M5 19v-3c0-3 3-4 7-4M16 9l3 3-3 3" />,
  split: <path d="M5 5h5l3 7h6M5 19h5l1.5-3.5M16 9l3 3-3 3" />,
  filter: <path d="M4 5.5h16l-6.2 7.3v5.2l-3.6 2v-7.2z" />,
  sort: <path d="M8 5v14M4.5 15.5 8 19l3.5-3.5M16 19V5M12.5 8.5 16 5l3.5 3.5" />,
  list: <path d="M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01" />,
  user: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20c.7-4 3.6-6 7.5-6s6.8 2 7.5 6" />
    </>
  ),
  users: (
    <>
      <circle cx="9" cy="8.5" r="3.5" />
      <path d="M2.5 19.5c.5-3.7 3-5.5 6.5-5.5s6 1.8 6.5 5.5M15 5.3a3.5 3.5 0 0 1 0 6.4M18 14.6c2 .7 3.2 2.4 3.5 4.9" />
    </>
  ),
  mail: (
    <>
      <rect x="3.5" y="5.5" width="17" height="13" rx="1.5" />
      <path d="m4 7 8 6 8-6" />
    </>
  ),
  phone: (
    <path d="M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 4.5 6.2 2 2 0 0 1 6.5 4z" />
  ),
  send: <path d="M20.5 3.5 3.5 10.5l7 3 3 7zM10.5 13.5l4-4" />,
  moon: <path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z" />,
  sun: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M18.7 5.3 17 7M7 17l-1.7 1.7" />
    </>
  ),
  keyboard: (
    <>
      <rect x="2.5" y="6" width="19" height="12" rx="2" />
      <path d="M6 10h.01M9 10h.01M12 10h.01M15 10h.01M18 10h.01M6 14h.01M9 14h6M18 14h.01" />
    </>
  ),
  save: <path d="M4.5 4.5h12l3 3v12h-15zM8 4.5v5h7v-5M8 19.5v-6h8v6" />,
  trash: <path d="M4.5 7h15M9 7V4.5h6V7M6.5 7l1 13h9l1-13M10 10.5v6M14 10.5v6" />,
  bell: <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4" />,
  pin: (
    <>
      <path d="M12 21s6.5-6 6.5-11a6.5 6.5 0 1 0-13 0C5.5 15 12 21 12 21z" />
      <circle cx="12" cy="10" r="2.3" />
    </>
  ),
  megaphone: <path d="M4 10v4h3l9 4.5v-13L7 10zM8 14l1 5.5h2.5L10.5 15M19 9.5a4 4 0 0 1 0 5" />,
  target: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <circle cx="12" cy="12" r="4.5" />
      <path d="M12 12h.01" />
    </>
  ),
  'window-minimize': <path d="M6 12h12" />,
  'window-maximize': <rect x="6.5" y="6.5" width="11" height="11" />,
} as const;
