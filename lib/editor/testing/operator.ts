import { setRects } from '@/lib/layout/commands'
import { documentOf } from '@/lib/layout/testing/layout-of'
import { createTestTimers, flushPromises } from '@/lib/shared/testing/timers'
import { createDesk } from '../desk-store'
// Its words are there, as on any page that had a moment.
import '../sync/lost-words'
import { createTestServer, goodNetwork, type Network, type TestServer } from './server'
import { input, layoutOf } from './show'

/** Makes a show of layouts with these names, two inputs in each. */
export const showWith = (...names: string[]) =>
  createTestServer(
    names.map((name, index) =>
      layoutOf(name, documentOf(input('cam-host'), input('cam-guest')), { position: `a${index}` }),
    ),
  )

/** Sits an operator down at a desk of this show, who hears of events when the script says so. */
export function sitDown(server: TestServer, name: string, network: Network = goodNetwork, first = server.snapshot()) {
  const timers = createTestTimers()
  let heard = server.events.length
  let made = 0
  const me = { id: name, name }
  const desk = createDesk({
    snapshot: first,
    coming: server.snapshot().layouts.length - first.layouts.length,
    me,
    previewId: null,
    api: server.apiOf(me, network),
    timers,
    newId: () => `${name}-${++made}`,
  })
  return {
    desk,
    timers,
    /** Lets the operator hear everything that happened since, over the connection. */
    hear: async () => {
      await flushPromises()
      for (const event of server.events.slice(heard)) desk.receive(event)
      heard = server.events.length
      await flushPromises()
    },
    drag: (layoutId: string, id: string, x: number, width = 100) => {
      const { document, edit } = desk.editor(layoutId).getState()
      edit(setRects(document, { [id]: { x, y: 0, width, height: 100 } }))
    },
    document: (layoutId: string) => desk.editor(layoutId).getState().document,
    strip: () => desk.getState().layouts.map(({ name }) => name),
    notices: () => desk.getState().notices.map(({ text }) => text),
    press: async (label: string) => {
      const notice = desk.getState().notices.find(({ action }) => action?.label === label)
      notice?.action?.run()
      await flushPromises()
    },
  }
}
