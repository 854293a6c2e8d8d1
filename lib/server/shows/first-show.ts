import { generateNKeysBetween } from 'fractional-indexing'
import { sql } from 'kysely'
import type { Rect } from '@/lib/geometry/rect'
import { DOCUMENT_VERSION, type LayoutDocument, NO_GUIDES } from '@/lib/layout/document'
import { type Input, PLAIN_INPUT } from '@/lib/layout/input'
import type { ShowSettings } from '@/lib/layout/show'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import type { Context } from '@/lib/server/context'
import { FIRST_LAYOUT, insertShow, type NewShow } from './create-show'
import { newSettings } from './new-settings'
import { positionAtEnd } from './position'

const DEMO_SHOW = 'demo'
const FIRST_SHOW = 'first'

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'newId'>

/**
 * Makes a first show, unless there ever was one: the demo show in the sandbox's own room, or with a real AppId an empty
 * one whose room nobody can know, so that the desk asks for it. A deleted show has left its last event behind, so
 * neither comes back.
 */
export async function seedFirstShow({ db, dialect, env, now, newId }: Deps): Promise<void> {
  const first = env.zego.mode === 'sandbox' ? demoShow(newId) : emptyShow(newId)
  await db.transaction().execute(async (trx) => {
    // When two processes start on one fresh database, one of them makes the show.
    if (dialect === 'postgres') await sql`lock table shows in share row exclusive mode`.execute(trx)
    const show = await trx.selectFrom('shows').select('id').executeTakeFirst()
    const event = await trx.selectFrom('events').select('number').executeTakeFirst()
    if (show || event) return
    await insertShow(trx, { ...first, position: positionAtEnd([]), accountId: DEFAULT_ACCOUNT }, now())
  })
}

type First = Pick<NewShow, 'id' | 'name' | 'settings' | 'layouts'>

const emptyShow = (newId: () => string): First => ({
  id: FIRST_SHOW,
  name: 'First show',
  settings: newSettings(newId),
  layouts: [{ ...FIRST_LAYOUT, id: newId() }],
})

function demoShow(newId: () => string): First {
  const positions = generateNKeysBetween(null, null, LAYOUTS.length)
  return {
    id: DEMO_SHOW,
    name: 'Demo show',
    settings: demoSettings(newId),
    layouts: LAYOUTS.map(({ name, document }, index) => ({
      id: newId(),
      name,
      number: index + 1,
      position: positions[index] ?? positionAtEnd(positions),
      document,
    })),
  }
}

function demoSettings(newId: () => string): ShowSettings {
  const settings = newSettings(newId)
  return {
    ...settings,
    roomId: 'demo',
    outputs: settings.outputs.map((output) => ({
      ...output,
      destination: { kind: 'stream', streamId: 'demo-program' },
    })),
  }
}

/** Makes a layout of these inputs, bottom first. A source without a rectangle gives only its sound. */
function layoutOf(inputs: readonly { streamId: string; rect: Rect | null }[]): LayoutDocument {
  const orders = generateNKeysBetween(null, null, inputs.length)
  const records = inputs.map(
    ({ streamId, rect }, index): Input => ({
      ...PLAIN_INPUT,
      type: 'input',
      id: streamId,
      source: { kind: 'stream', streamId },
      placed: rect !== null,
      ...(rect ?? { x: 480, y: 270, width: 320, height: 180 }),
      order: orders[index] ?? 'a0',
    }),
  )
  return {
    version: DOCUMENT_VERSION,
    records: {
      background: { type: 'background', id: 'background', colour: '#0b1624', image: null, guides: NO_GUIDES },
      ...Object.fromEntries(records.map((record) => [record.id, record])),
    },
  }
}

/**
 *     24   608   16   608   24
 *    |  | host  |  | guest |  |   24 + 672 + 24
 */
const opening = layoutOf([
  { streamId: 'cam-host', rect: { x: 24, y: 24, width: 608, height: 672 } },
  { streamId: 'cam-guest-1', rect: { x: 648, y: 24, width: 608, height: 672 } },
  { streamId: 'music-1', rect: null },
])

/**
 * Places all in 16:9, and the two cameras with the gap between them as high as the slides.
 * 39    800    18   384   39
 * |  |         |  | guest |  |   216
 * |  | slides  |  |       |  |    18
 * |  |         |  | host  |  |   216
 */
const slides = layoutOf([
  { streamId: 'screen-1', rect: { x: 38, y: 134, width: 800, height: 450 } },
  { streamId: 'cam-guest-1', rect: { x: 856, y: 134, width: 384, height: 216 } },
  { streamId: 'cam-host', rect: { x: 856, y: 368, width: 384, height: 216 } },
])

const LAYOUTS = [
  { name: 'Opening', document: opening },
  { name: 'Slides', document: slides },
]
