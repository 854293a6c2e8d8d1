import type { Answer, Api, LayoutPatch, ShowPatch } from '@/lib/editor/sync/api'
import { apply, isSame, NO_CHANGE } from '@/lib/layout/diff'
import { emptyDocument } from '@/lib/layout/document'
import { frameOf, stepOf } from '@/lib/layout/show'
import { type Origins, rescaleFromOrigins } from '@/lib/layout/unscaled'
import type { Layout, ShowChange, ShowEvent } from '@/lib/protocol/live'
import type { Person } from '@/lib/protocol/request'
import { layoutOf, requestOf, snapshotOf } from './show'

/** Carries an answer to a client. Tests delay and lose answers here. */
export type Network = <T>(ask: () => Answer<T>) => Promise<Answer<T>>

export const goodNetwork: Network = async (ask) => ask()
export const NO_ANSWER = {
  ok: false,
  status: 0,
  code: 'no-answer',
  message: 'No answer from Mixdesk.',
  details: null,
} as const

const refusal = (status: number, code: string, details: unknown = null): Answer<never> => ({
  ok: false,
  status,
  code,
  message: `${code}.`,
  details,
})

/** Keeps layouts as the routes do: compare-and-set by revision, a changeId that is recognised, numbered events. */
export function createTestServer(initial: readonly Layout[]) {
  const layouts = new Map(initial.map((layout) => [layout.id, layout]))
  const events: ShowEvent[] = []
  const unscaled = new Map<string, Origins>()
  let { show } = snapshotOf([])
  const asked: { verb: string; by: Person; what: unknown }[] = []

  function emit(by: Person, change: ShowChange) {
    events.push({ number: events.length + 1, showId: 'show', at: 0, by, change })
  }

  function patch(
    by: Person,
    layoutId: string,
    what: Partial<LayoutPatch> & { name?: string; position?: string; number?: number },
  ) {
    const before = layouts.get(layoutId)
    if (!before) return refusal(404, 'not-found')
    const isDone = events.some(({ change }) => 'changeId' in change && change.changeId === (what.changeId ?? ''))
    if (isDone) return { ok: true, value: before } as const
    if (what.frame && !isSame(what.frame, frameOf(show.settings))) return refusal(409, 'stale-frame')
    if (what.revision !== undefined && what.revision !== before.revision) {
      return refusal(409, 'stale-revision', { layout: before })
    }
    const {
      diff = NO_CHANGE,
      name = before.name,
      position = before.position,
      number = before.number,
      changeId = null,
    } = what
    const revision = before.revision + 1
    const holder = [...layouts.values()].find((other) => other.number === number && other.id !== layoutId)
    if (holder && what.number !== undefined) patch(by, holder.id, { number: -1 })
    const layout = { ...before, name, position, number, revision, document: apply(before.document, diff) }
    layouts.set(layoutId, layout)
    emit(by, { type: 'layout.changed', layoutId, revision, name, position, number, diff, changeId })
    return { ok: true, value: layout } as const
  }

  function changeShow(by: Person, { revision, name = show.name, settings = show.settings, layouts: own }: ShowPatch) {
    if (revision !== show.revision) return refusal(409, 'stale-revision', { show })
    const [from, to] = [frameOf(show.settings), frameOf(settings)]
    show = { ...show, name, settings, revision: revision + 1 }
    emit(by, { type: 'show.changed', show })
    for (const { id, document, revision } of layouts.values()) {
      const scaled = rescaleFromOrigins(document, unscaled.get(id) ?? {}, { from, to, step: stepOf(settings) })
      unscaled.set(id, scaled.origins)
      patch(by, id, { diff: scaled.diff, revision, changeId: `scale-${events.length}`, ...own?.[id] })
    }
    return { ok: true, value: show } as const
  }

  function apiOf(by: Person, network: Network): Api {
    const call = <T>(verb: string, what: unknown, answer: () => Answer<T>) =>
      network(() => {
        asked.push({ verb, by, what })
        return answer()
      })
    const read = (id: string): Answer<Layout> => {
      const layout = layouts.get(id)
      return layout ? { ok: true, value: layout } : refusal(404, 'not-found')
    }
    return {
      saveLayout: (id, what) => call('saveLayout', what, () => patch(by, id, what)),
      changeLayout: (id, what) => call('changeLayout', what, () => patch(by, id, what)),
      readLayout: (id) => call('readLayout', id, () => read(id)),
      addLayout: (_, what) =>
        call('addLayout', what, () => {
          const { name, document = emptyDocument(), position = 'z0' } = what
          const layout = layoutOf(`made-${events.length}`, document, { name, position })
          layouts.set(layout.id, layout)
          emit(by, { type: 'layout.added', layout })
          return { ok: true, value: layout }
        }),
      removeLayout: (id) =>
        call('removeLayout', id, () => {
          layouts.delete(id)
          emit(by, { type: 'layout.removed', layoutId: id })
          return { ok: true, value: null }
        }),
      changeShow: (_, what) => call('changeShow', what, () => changeShow(by, what)),
      take: (_, what) => call('take', what, () => ({ ok: true, value: requestOf('taken', by) })),
      takeBack: (_, what) => call('takeBack', what, () => ({ ok: true, value: requestOf('back', by) })),
      stop: (_, what) => call('stop', what, () => ({ ok: true, value: requestOf('stopped', by) })),
      cancelRetry: (_, what) => call('cancelRetry', what, () => ({ ok: true, value: snapshotOf([]).task })),
      readTask: () => call('readTask', null, () => ({ ok: true, value: snapshotOf([]).task })),
      readRoster: () => call('readRoster', null, () => ({ ok: true, value: snapshotOf([]).roster })),
      readShow: () => call('readShow', null, () => ({ ok: true, value: show })),
    }
  }

  return {
    layouts,
    events,
    asked,
    apiOf,
    snapshot: () => ({ ...snapshotOf([...layouts.values()], events.length), show }),
  }
}

export type TestServer = ReturnType<typeof createTestServer>
