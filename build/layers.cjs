// What project references cannot say: who may enter which room (see README.md of each top folder).
const one = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Rooms of shared, lowest first: a room may import itself and the rooms before it. */
const rooms = ['kernel', 'calendar', 'operations', 'sop', 'domain', 'documents'];

module.exports = {
  forbidden: [
    one('no-cycle', 'A circle has no lowest room.', {}, { circular: true }),
    one('shared-knows-nobody', 'shared runs anywhere.', { path: '^shared/' }, { path: '^(electron|renderer|test|build)/' }),
    one(
      'shared-imports-only-the-schema-library',
      'One npm package.',
      { path: '^shared/' },
      { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'core'], pathNot: 'node_modules/valibot' },
    ),
    one('electron-and-renderer-meet-in-shared', 'The bridge is the only way.', { path: '^electron/' }, { path: '^renderer/' }),
    one('renderer-never-enters-electron', 'The bridge is the only way.', { path: '^renderer/' }, { path: '^electron/' }),
    one(
      'electron-only-in-main-and-preload',
      'Services run on plain Node.',
      { path: '^electron/', pathNot: '^electron/(main|preload)/' },
      { path: 'node_modules/electron(-store)?/' },
    ),
    one(
      'dexie-and-zustand-only-in-data',
      'One room knows the store.',
      { path: '^renderer/', pathNot: '^renderer/data/' },
      { path: 'node_modules/(dexie|zustand)/' },
    ),
    one(
      'docx-behind-one-file',
      'Tree to docx.',
      { path: '^renderer/', pathNot: '^renderer/documents/tree-to-docx[.]ts$' },
      { path: 'node_modules/docx/' },
    ),
    one(
      'pdfmake-behind-one-file',
      'Tree to PDF.',
      { path: '^renderer/', pathNot: '^renderer/documents/tree-to-pdf[.]ts$' },
      { path: 'node_modules/pdfmake/' },
    ),
    one(
      'features-are-islands',
      'app composes features.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    one(
      'features-import-data-ui-documents-and-shared',
      'No way around.',
      { path: '^renderer/features/' },
      { path: '^renderer/', pathNot: '^renderer/(features|data|ui|documents)/' },
    ),
    one(
      'ui-knows-no-domain',
      'Components without a domain word.',
      { path: '^renderer/ui/' },
      { path: '^(renderer/(app|data|documents|features)|shared)/' },
    ),
    one(
      'sync-uses-kernel-and-operations',
      'Pure decisions about segments.',
      { path: '^shared/sync/' },
      { path: '^shared/', pathNot: '^shared/(sync|kernel|operations)/' },
    ),
    ...rooms.map((room, at) =>
      one(
        `shared-${room}-looks-down`,
        'One way inside shared.',
        { path: `^shared/${room}/` },
        { path: '^shared/', pathNot: `^shared/(${rooms.slice(0, at + 1).join('|')})/` },
      ),
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'renderer/tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
