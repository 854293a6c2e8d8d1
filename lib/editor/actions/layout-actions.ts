import type { Tell } from '@/lib/editor/state/desk-state'
import { positionAt } from '@/lib/editor/state/strip'
import type { NewLayout } from '@/lib/editor/sync/api'
import { emptyDocument } from '@/lib/layout/document'
import { freeName } from '@/lib/layout/free-name'
import type { Layout } from '@/lib/protocol/live'
import { isolated } from '@/lib/shared/isolated'
import type { Parts } from './parts'

type Deps = Parts & Readonly<{ tell: Tell }>

/** Makes the actions of the layout strip. A refusal of the server is told, and changes nothing here. */
export function createLayoutActions({ store, api, layouts, receiver, tell }: Deps) {
  const strip = () => store.getState().layouts
  const names = () => strip().map(({ name }) => name)
  const layoutOf = (id: string) => strip().find((layout) => layout.id === id)

  async function add(layout: NewLayout): Promise<Layout | null> {
    const answer = await api.addLayout(store.getState().show.id, layout)
    if (!answer.ok) {
      tell({ tone: 'bad', text: `Layout not added: ${answer.message}` })
      return null
    }
    receiver.hold(answer.value)
    return answer.value
  }

  async function change(layoutId: string, what: { name?: string; position?: string; number?: number }, done: string) {
    const answer = await api.changeLayout(layoutId, what)
    if (!answer.ok) tell({ tone: 'bad', text: `Layout not ${done}: ${answer.message}` })
    else if (layoutOf(layoutId)) receiver.hold(answer.value)
  }

  /** Adds a layout and shows it in the preview. */
  async function addAndPreview(layout: NewLayout) {
    const added = await add(layout)
    if (added) store.setState({ previewId: added.id })
  }

  return {
    addLayout: (name = 'Layout 1') =>
      addAndPreview({
        name: freeName(name, names()),
        document: emptyDocument(),
        position: positionAt(strip(), strip().length),
      }),

    /** Adds the layouts of an import to the strip before their events come, with the first in the preview. */
    holdLayouts: async (imported: readonly Layout[]) => {
      for (const layout of imported) receiver.hold(layout)
      if (imported[0]) store.setState({ previewId: imported[0].id })
    },

    renameLayout: async (layoutId: string, name: string) => {
      const wanted = name.trim()
      if (wanted && wanted !== layoutOf(layoutId)?.name) await change(layoutId, { name: wanted }, 'renamed')
    },

    /** Copies what the operator sees, saved or not, to right after the original. */
    duplicateLayout: async (layoutId: string) => {
      const layout = layoutOf(layoutId)
      if (!layout) return
      await addAndPreview({
        name: freeName(`${layout.name} copy`, names()),
        document: layout.document,
        position: positionAt(strip(), strip().indexOf(layout) + 1),
      })
    },

    /** Removes a layout. Undo makes another layout with the same name, position and document. */
    removeLayout: async (layoutId: string) => {
      await layouts.save(layoutId)?.flush()
      const layout = layoutOf(layoutId)
      if (!layout) return
      const answer = await api.removeLayout(layoutId)
      if (!answer.ok && answer.status !== 404) {
        tell({ tone: 'bad', text: `${isolated(layout.name)} not deleted: ${answer.message}` })
        return
      }
      receiver.drop(layoutId)
      const { name, position, number, document } = layout
      tell({
        tone: 'plain',
        text: `${isolated(name)} deleted.`,
        action: { label: 'Undo', run: () => void add({ name, position, number, document }) },
      })
    },

    /** Gives a layout a number. Whoever has it gets the one that this layout had. */
    numberLayout: async (layoutId: string, number: number) => {
      if (layoutOf(layoutId)?.number !== number) await change(layoutId, { number }, 'numbered')
    },

    moveLayout: async (layoutId: string, index: number) => {
      const layout = layoutOf(layoutId)
      const others = strip().filter(({ id }) => id !== layoutId)
      if (!layout || strip().indexOf(layout) === index) return
      await change(layoutId, { position: positionAt(others, index) }, 'moved')
    },
  }
}
