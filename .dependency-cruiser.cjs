/**
 * Who may import whom. Each room (a folder, or one file) lists what it may import of ours; a room may always import
 * itself. What is not listed is forbidden. A room within a room has a list of its own and inherits nothing.
 */
const rooms = {
  'lib/geometry': [],
  'lib/shared': [],
  'lib/zego': ['lib/shared'],
  'lib/layout': ['lib/geometry', 'lib/shared'],
  'lib/protocol': ['lib/layout', 'lib/geometry', 'lib/shared'],
  'lib/mix': ['lib/protocol', 'lib/layout', 'lib/zego', 'lib/geometry', 'lib/shared'],
  'lib/editor': ['lib/protocol', 'lib/layout', 'lib/mix', 'lib/geometry', 'lib/shared'],
  'lib/server/zego': ['lib/zego', 'lib/shared'],
  'lib/server': ['lib/protocol', 'lib/mix', 'lib/layout', 'lib/zego', 'lib/geometry', 'lib/shared'],
  // Never mix, never the client: the stand-in must not agree with the product by construction.
  'lib/sandbox/wire': ['lib/shared'],
  'lib/sandbox/state': ['lib/sandbox/wire'],
  'lib/sandbox/checks': ['lib/sandbox/wire', 'lib/sandbox/state'],
  'lib/sandbox/gate': ['lib/sandbox/wire', 'lib/sandbox/state', 'lib/zego'],
  'lib/sandbox/faults': ['lib/sandbox/wire', 'lib/sandbox/gate'],
  'lib/sandbox/actions': [
    'lib/sandbox/wire',
    'lib/sandbox/state',
    'lib/sandbox/checks',
    'lib/sandbox/gate',
    'lib/zego',
  ],
  'lib/sandbox/picture': ['lib/sandbox/wire', 'lib/sandbox/state', 'lib/zego'],
  'lib/sandbox/callbacks': ['lib/sandbox/wire', 'lib/sandbox/state', 'lib/sandbox/faults', 'lib/zego'],
  'lib/sandbox': ['lib/zego', 'lib/shared'],
  'components/ui': [],
  components: ['lib/editor', 'lib/protocol', 'lib/layout', 'lib/mix', 'lib/geometry', 'lib/shared'],
  'app/sandbox': ['lib/sandbox', 'lib/server'],
  app: ['components', 'lib/server', 'lib/protocol', 'lib/layout', 'lib/shared'],
}

const paths = Object.keys(rooms)
const inside = (path) => `^${path.replace(/[.()[\]]/g, '\\$&')}(/|$)`
/** Rooms within this room that have rules of their own. */
const apart = (room) => paths.filter((path) => path.startsWith(`${room}/`)).map(inside)
const OURS = '^(app|components|lib|e2e|scripts)/'
// Tests may also import the neighbours that they play against (the client against the sandbox).
const TESTS = '\\.test\\.tsx?$|/testing/'

module.exports = {
  forbidden: [
    ...paths.map((room) => ({
      name: `${room} imports only its neighbours`,
      comment: `${room} may import: ${[...rooms[room], 'itself'].join(', ')}`,
      severity: 'error',
      from: { path: inside(room), pathNot: [...apart(room), TESTS] },
      to: { path: OURS, pathNot: [inside(room), ...rooms[room].map(inside)] },
    })),
    {
      name: 'konva only in components/canvas',
      severity: 'error',
      from: { pathNot: '^components/canvas/' },
      to: { path: 'node_modules/(react-)?konva/' },
    },
    {
      name: 'react only in app and components',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: 'node_modules/(react|react-dom|next)/' },
    },
    {
      name: 'node: only on the server',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: ['^lib/(server|sandbox)/', TESTS] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'nothing unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no development packages in the product',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
