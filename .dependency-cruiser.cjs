/** Lists what a part of the desk reads and changes: the show's document, its stores, and the words with the server. */
const document = [
  'lib/editor',
  'lib/protocol',
  'lib/layout',
  'lib/mix',
  'lib/geometry',
  'lib/shared',
  'lib/zego/limits.ts',
]

/**
 * Says who may import whom. Each room (a folder, or one file) lists what it may import of ours; a room may always
 * import itself. What is not listed is forbidden. A room within a room has a list of its own and inherits nothing; the
 * room around it may import it where it stands above, and otherwise it may be let import the room around it. A room may
 * import only what stands above it, so that no two can import each other, types included.
 */
const rooms = {
  'lib/geometry': [],
  'lib/geometry/packing': ['lib/geometry'],
  'lib/geometry/gaps': ['lib/geometry'],
  'lib/geometry/marking': ['lib/geometry'],
  'lib/shared': [],
  'lib/sound': [],
  'lib/sound/sei': [],
  'lib/zego': ['lib/shared'],
  'lib/layout/numbers': ['lib/shared'],
  'lib/layout/colour.ts': ['lib/shared'],
  'lib/layout/whole.ts': ['lib/shared'],
  'lib/layout/stream-or-url.ts': ['lib/shared', 'lib/zego/limits.ts'],
  'lib/layout/own': [
    'lib/layout/colour.ts',
    'lib/layout/whole.ts',
    'lib/layout/stream-or-url.ts',
    'lib/geometry',
    'lib/shared',
    'lib/zego/limits.ts',
  ],
  'lib/layout/merging': [],
  'lib/layout/name.ts': [],
  'lib/layout/slot.ts': ['lib/layout/name.ts', 'lib/shared', 'lib/zego/limits.ts'],
  'lib/layout/following': ['lib/layout/slot.ts', 'lib/layout/whole.ts', 'lib/shared'],
  'lib/layout': [
    'lib/layout/numbers',
    'lib/layout/merging',
    'lib/layout/name.ts',
    'lib/layout/slot.ts',
    'lib/layout/following',
    'lib/layout/own',
    'lib/geometry',
    'lib/shared',
    'lib/zego/limits.ts',
  ],
  'lib/layout/groups': ['lib/layout'],
  'lib/layout/hands': ['lib/layout', 'lib/geometry', 'lib/layout/groups'],
  'lib/layout/templates': ['lib/layout', 'lib/layout/own', 'lib/geometry'],
  'lib/layout/room': ['lib/layout', 'lib/layout/following', 'lib/layout/templates', 'lib/geometry', 'lib/shared'],
  'lib/exchange': ['lib/layout', 'lib/geometry', 'lib/shared', 'lib/zego/limits.ts'],
  'lib/exchange/obs': ['lib/exchange', 'lib/layout', 'lib/geometry', 'lib/shared', 'lib/zego/limits.ts'],
  'lib/exchange/vdo-ninja': ['lib/exchange', 'lib/layout', 'lib/geometry', 'lib/shared', 'lib/zego/limits.ts'],
  'lib/exchange/vmix': ['lib/exchange', 'lib/layout', 'lib/geometry', 'lib/shared'],
  'lib/exchange/files': [
    'lib/exchange',
    'lib/exchange/obs',
    'lib/exchange/vdo-ninja',
    'lib/exchange/vmix',
    'lib/geometry',
    'lib/shared',
  ],
  'lib/protocol': ['lib/layout', 'lib/geometry', 'lib/shared', 'lib/zego/limits.ts'],
  'lib/protocol/pictures': ['lib/layout', 'lib/geometry', 'lib/shared', 'lib/zego/limits.ts'],
  'lib/mix': ['lib/protocol', 'lib/layout', 'lib/zego', 'lib/geometry', 'lib/shared'],
  'lib/mix/check': ['lib/mix', 'lib/protocol', 'lib/layout', 'lib/zego', 'lib/geometry', 'lib/shared'],
  'lib/mix/changes': ['lib/mix', 'lib/protocol', 'lib/layout', 'lib/geometry', 'lib/shared'],
  'lib/mix/import': ['lib/mix', 'lib/layout', 'lib/zego', 'lib/geometry', 'lib/shared'],
  'lib/mix/import/find': ['lib/mix/import'],
  'lib/mix/programs': ['lib/mix', 'lib/zego', 'lib/shared'],
  'lib/editor/tool': ['lib/layout', 'lib/geometry'],
  'lib/editor/state': ['lib/mix', 'lib/protocol', 'lib/layout', 'lib/geometry', 'lib/shared'],
  'lib/editor/sync': ['lib/editor/state', 'lib/protocol', 'lib/layout', 'lib/geometry', 'lib/shared'],
  'lib/editor/sync/tabs': ['lib/editor/state', 'lib/editor/sync/event-stream.ts'],
  'lib/editor/actions': [
    'lib/editor/state',
    'lib/editor/sync',
    'lib/protocol',
    'lib/layout',
    'lib/geometry',
    'lib/shared',
  ],
  'lib/editor/clipboard': ['lib/editor/state', 'lib/layout', 'lib/geometry', 'lib/shared'],
  'lib/editor/placing': ['lib/editor/state', 'lib/layout', 'lib/geometry', 'lib/shared'],
  'lib/editor/arranging': ['lib/editor/state', 'lib/layout', 'lib/geometry', 'lib/shared', 'lib/zego/limits.ts'],
  'lib/editor/live-edit': [
    'lib/editor/state',
    'lib/editor/sync',
    'lib/mix',
    'lib/protocol',
    'lib/layout',
    'lib/shared',
  ],
  'lib/editor/aids': [
    'lib/editor/tool',
    'lib/editor/state',
    'lib/editor/arranging',
    'lib/layout',
    'lib/geometry',
    'lib/shared',
  ],
  'lib/editor': ['lib/protocol', 'lib/layout', 'lib/mix', 'lib/geometry', 'lib/shared'],
  'lib/editor/hands': [
    'lib/editor',
    'lib/editor/clipboard',
    'lib/editor/state',
    'lib/editor/placing',
    'lib/layout',
    'lib/protocol',
    'lib/shared',
  ],
  ...server(),
  // It imports neither mix nor the client: the stand-in must not agree with the product by construction.
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
  'lib/sandbox/picture': ['lib/sandbox/wire', 'lib/sandbox/state', 'lib/zego', 'lib/shared/every-field.ts'],
  'lib/sandbox/feeds': [
    'lib/sandbox/wire',
    'lib/sandbox/state',
    'lib/sandbox/faults',
    'lib/shared/failures.ts',
    'lib/shared/most-feeds.ts',
  ],
  'lib/sandbox/callbacks': ['lib/sandbox/wire', 'lib/sandbox/state', 'lib/sandbox/faults', 'lib/zego'],
  'lib/sandbox': ['lib/zego', 'lib/shared'],
  'components/ui/fetching': ['lib/shared'],
  'components/ui': ['components/ui/fetching', 'lib/shared'],
  'components/ui/fields': ['components/ui', 'components/ui/fetching', 'lib/shared'],
  'components/player': ['components/ui/fetching', 'lib/sound'],
  'components/canvas/paint': ['lib/editor', 'lib/layout', 'lib/geometry', 'lib/shared/every-field.ts'],
  'components/canvas/paint/motion': ['components/canvas/paint', 'lib/editor', 'lib/layout', 'lib/geometry'],
  'components/canvas/navigate': [
    'components/ui',
    'components/canvas/paint',
    'lib/editor',
    'lib/layout',
    'lib/geometry',
  ],
  'components/canvas/players.ts': ['components/canvas/paint', 'lib/layout'],
  'components/sound': ['components/ui', 'components/canvas/players.ts', 'lib/sound', 'lib/layout', 'lib/shared'],
  'components/canvas/moving': ['components/canvas/paint', 'components/canvas/players.ts', 'lib/layout', 'lib/geometry'],
  'components/canvas/aids': [
    'components/ui',
    'components/canvas/paint',
    'components/canvas/moving',
    'lib/editor',
    'lib/layout',
    'lib/geometry',
  ],
  'components/canvas': ['components/ui', 'lib/editor', 'lib/layout', 'lib/mix', 'lib/geometry', 'lib/zego/limits.ts'],
  'components/seat/plates': ['components/ui'],
  'components/seat/clipboard': ['components/ui', 'components/canvas', ...document],
  'components/seat': ['components/ui', 'components/canvas', ...document],
  'components/seat/shared': ['components/seat', ...document],
  'components/seat/pictures/rtc': ['components/player', 'components/seat', 'components/seat/shared', ...document],
  'components/seat/pictures': [
    'components/seat/pictures/rtc',
    'components/player',
    'components/canvas',
    'components/sound',
    'components/seat',
    'components/seat/shared',
    ...document,
  ],
  'components/seat/room': ['components/ui', 'components/seat', ...document],
  'components/seat/live': ['components/seat', ...document],
  'components/seat/sound': [
    'components/ui',
    'components/sound',
    'components/canvas/players.ts',
    'components/seat',
    'components/seat/pictures',
    'lib/sound',
    ...document,
  ],
  // These are the parts of the desk. None imports another: what two share is in seat, and the screen hands one what
  // another has.
  'components/sources': ['components/ui', 'components/canvas', 'components/sound', 'components/seat', ...document],
  'components/preview': ['components/ui', 'components/canvas', 'components/seat', ...document],
  'components/program/playback': [
    'components/ui',
    'components/player',
    'components/sound',
    'components/seat',
    'lib/protocol',
  ],
  'components/program/places.ts': [],
  'components/program/played': [
    'components/program/places.ts',
    'components/ui',
    'components/player',
    'components/seat',
    'components/seat/pictures',
    ...document,
  ],
  'components/program/alarm': [
    'components/ui',
    'components/sound',
    'components/seat',
    'components/canvas/players.ts',
    'lib/sound',
    ...document,
  ],
  'components/program/mixed': ['components/canvas/paint', 'components/canvas/players.ts', 'lib/layout', 'lib/geometry'],
  'components/program/taking': ['components/ui', 'components/seat', ...document],
  'components/program/sound': ['components/ui', 'components/sound', 'components/seat', ...document],
  'components/program/screens': ['components/ui', 'components/seat', ...document],
  'components/program': ['components/ui', 'components/seat', ...document],
  'components/strip': ['components/ui', 'components/seat', ...document],
  'components/inspector/leaving': ['lib/protocol', 'lib/layout'],
  'components/inspector/typed': ['components/seat', 'lib/layout', 'lib/geometry', 'lib/shared', 'lib/zego/limits.ts'],
  'components/inspector/filling': ['components/ui', 'components/seat', ...document],
  'components/inspector/styles': ['components/ui', 'components/seat', ...document],
  'components/inspector': ['components/ui', 'components/seat', ...document],
  'components/show-settings': ['components/ui', 'components/canvas', 'components/seat', ...document],
  'components/rehearsal': ['components/ui', 'components/seat', 'lib/shared'],
  'components/exchange': ['components/ui', 'components/seat', ...document],
  'components/shows': ['components/ui', 'components/seat', 'lib/protocol', 'lib/shared'],
  'components/settings': ['components/ui', 'components/seat', 'lib/protocol', 'lib/shared'],
  'components/tasks': [
    'components/ui',
    'components/seat',
    'lib/editor/sync',
    'lib/editor/actions',
    'lib/protocol',
    'lib/shared',
  ],
  'components/desk/commands': [
    'components/ui',
    'components/ui/fetching',
    'components/sound',
    'components/seat',
    ...document,
  ],
  'components/desk/here': [
    'components/ui',
    'components/canvas',
    'components/seat',
    'components/desk/commands',
    ...document,
  ],
  // This is the program alone, for a second screen.
  'components/desk/screen': ['components/ui', 'components/seat', 'components/program', ...document],
  'components/desk': [
    'components/desk/commands',
    'components/desk/here',
    'components/desk/screen',
    'components/ui',
    'components/canvas',
    'components/seat',
    'components/sources',
    'components/preview',
    'components/program',
    'components/strip',
    'components/inspector',
    'components/show-settings',
    'components/rehearsal',
    'components/exchange',
    ...document,
  ],
  // This is the page of parts, for development.
  'components/parts': [
    'components/ui',
    'components/canvas',
    'components/seat',
    'components/sources',
    'components/program',
    ...document,
  ],
  'app/sandbox': ['lib/sandbox', 'lib/server'],
  app: ['components', 'lib/server', 'lib/protocol', 'lib/layout', 'lib/shared'],
}

/**
 * The server's folders stand in one order. What they stand on lists what it needs; each folder above that may import
 * everything below it, so that no two can import each other.
 */
function server() {
  const ground = {
    secrets: [],
    env: ['lib/protocol', 'lib/zego/limits.ts'],
    'env.ts': ['lib/server/env', 'lib/server/secrets'],
    'timers.ts': [],
    'clock.ts': [],
    'log.ts': [],
    'db/migrations': [],
    db: ['lib/server/timers.ts', 'lib/server/env.ts', 'lib/server/log.ts', 'lib/protocol', 'lib/layout', 'lib/shared'],
    zego: ['lib/server/timers.ts', 'lib/zego', 'lib/shared'],
    http: ['lib/server/timers.ts', 'lib/server/log.ts', 'lib/shared', 'lib/zego/web-client.ts'],
  }
  const order = [
    'change',
    'presence',
    'context.ts',
    'auth',
    'rows',
    'accounts',
    'roster',
    'lists',
    'shows',
    'running',
    'pictures',
    'take/outcome',
    'take/asking',
    'take/room',
    'take/watch',
    'callback',
    'following',
    'hands',
    'screens',
  ]
  const outside = ['lib/protocol', 'lib/mix', 'lib/exchange', 'lib/layout', 'lib/zego', 'lib/geometry', 'lib/shared']
  const below = Object.keys(ground).map((name) => `lib/server/${name}`)
  const table = Object.fromEntries(Object.entries(ground).map(([name, list]) => [`lib/server/${name}`, list]))
  for (const name of order) {
    table[`lib/server/${name}`] = [...below, ...outside]
    below.push(`lib/server/${name}`)
  }
  // These put it all together: the app, its door, its start.
  return { ...table, 'lib/server': ['lib/shared'] }
}

const paths = Object.keys(rooms)
const inside = (path) => `^${path.replace(/[.()[\]]/g, '\\$&')}(/|$)`
const directly = (path) => inside(path).replace('(/|$)', '/[^/]+$')
/** Returns the rooms within this room that have rules of their own. */
const apart = (room) => paths.filter((path) => path.startsWith(`${room}/`)).map(inside)

/** Returns the closest room around a path. */
const roomOf = (path) =>
  paths.filter((room) => path === room || path.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0]
const innerRooms = (path) => paths.filter((room) => room.startsWith(`${path}/`))
const isAround = (outer, room) => room.startsWith(`${outer}/`)
const above = (room) => paths.slice(0, paths.indexOf(room))

/**
 * Matches a room's own files: all inside it, or only its files and the inner rooms above it where others stand below.
 */
function own(room) {
  const inner = innerRooms(room)
  const open = inner.filter((each) => above(room).includes(each))
  return open.length === inner.length ? [inside(room)] : [directly(room), ...open.map(inside)]
}
/** Lists what a room may import, as patterns. */
const open = (room) => [
  ...own(room),
  ...rooms[room].map((other) => (isAround(other, room) ? directly(other) : inside(other))),
]

for (const room of paths) {
  const listed = rooms[room].flatMap((other) => [roomOf(other), ...(isAround(other, room) ? [] : innerRooms(other))])
  const below = listed.find((other) => other && !above(room).includes(other))
  if (below) throw new Error(`.dependency-cruiser.cjs: ${room} imports ${below}, which has to stand above it`)
}

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
      to: { path: OURS, pathNot: open(room) },
    })),
    {
      name: 'each folder has a row in the table of rooms',
      comment: 'Give the folder a row in .dependency-cruiser.cjs: what it may import, below all of that.',
      severity: 'error',
      from: { path: '^(components|lib)/', pathNot: [...paths.map(directly), TESTS] },
      to: {},
    },
    {
      name: 'konva only in components/canvas',
      severity: 'error',
      from: { pathNot: '^components/canvas/' },
      to: { path: 'node_modules/(react-)?konva/' },
    },
    {
      name: "ZEGOCLOUD's web client is imported once, by what is fetched",
      comment: 'It breaks a page that is rendered on the server, and is 0.6 MB.',
      severity: 'error',
      from: { pathNot: '^components/seat/pictures/rtc/zego-client.ts$' },
      to: { path: 'node_modules/zego-express-engine-webrtc/' },
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
      to: { circular: true },
    },
    {
      name: 'test helpers only in tests',
      comment: 'what the product needs as well lies outside of testing/',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: TESTS },
      to: { path: '/testing/', pathNot: 'node_modules' },
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
