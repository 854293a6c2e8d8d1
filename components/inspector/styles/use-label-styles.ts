import { useStore } from 'zustand'
import { useSeat } from '@/components/seat/seat-context'
import { send } from '@/components/seat/send'
import { pathOf } from '@/components/seat/shared/shared-list'
import { nameEdit } from '@/lib/editor/state/edit-words'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Diff } from '@/lib/layout/diff'
import type { LayoutDocument } from '@/lib/layout/document'
import { changeLook, type Look, labelledIn, wear } from '@/lib/layout/hands/wear-look'
import type { LabelStyle } from '@/lib/layout/own/label-style'
import { isolated } from '@/lib/shared/isolated'
import { sharedStyles } from './shared-styles'

/** Holds the styles of the show's labels, and all that is done with them. An edit of inputs is one entry of undo. */
export function useLabelStyles(editor: EditorStore) {
  const { desk, announce } = useSeat()
  const store = sharedStyles(desk)
  const { list, problem, read } = useStore(store)

  const edit = (diffOf: (document: LayoutDocument) => Diff, says: (count: number) => string) => {
    const before = editor.getState().document
    const diff = diffOf(before)
    const count = Object.keys(diff.updated).length
    if (count > 0) editor.getState().edit(diff)
    const after = editor.getState().document
    if (after === before) announce(says(0))
    else nameEdit(after, says(count))
  }
  const ask = async (method: string, path: string, body: unknown, not: string): Promise<boolean> => {
    const { problem } = await send(method, `${pathOf(desk, 'label-styles')}${path}`, body)
    if (problem === null) await read()
    else store.setState({ problem: `${not}: ${problem}` })
    if (problem !== null) announce(`${not}: ${problem}`)
    return problem === null
  }
  const worn = (name: string) => (count: number) =>
    count === 0 ? `All wear ${isolated(name)} already` : `Label style ${isolated(name)}, ${counted(count)}`
  return {
    styles: list ?? [],
    isKnown: list !== null,
    problem,
    read,
    /** Gives the labels of these inputs the style. */
    apply: ({ name, look }: LabelStyle, ids: readonly string[]) =>
      edit((document) => wear(document, ids, look), worn(name)),
    /** Gives all labels of the layout the style. */
    applyToAll: ({ name, look }: LabelStyle) =>
      edit(
        (document) =>
          wear(
            document,
            labelledIn(document).map(({ id }) => id),
            look,
          ),
        worn(name),
      ),
    save: async (name: string, look: Look) => {
      const styles = [{ id: editor.getState().newId(), name, look }]
      if (await ask('POST', '', { styles }, 'Style not saved')) announce(`Label style ${isolated(name)} saved`)
    },
    /** Gives the style another look, and with it the labels of this layout that wear it. */
    change: async ({ id, name, look: before }: LabelStyle, look: Look) => {
      if (!(await ask('PATCH', `/${id}`, { look }, 'Style not changed'))) return
      const says = (count: number) =>
        count === 0
          ? `Label style ${isolated(name)} changed`
          : `Label style ${isolated(name)} changed, with ${counted(count)} of this layout`
      edit((document) => changeLook(document, before, look), says)
    },
    rename: async ({ id }: LabelStyle, name: string) => {
      if (await ask('PATCH', `/${id}`, { name }, 'Style not renamed')) announce(`Label style is now ${isolated(name)}`)
    },
    remove: async ({ id, name }: LabelStyle) => {
      const isGone = await ask('DELETE', `/${id}`, undefined, 'Style not deleted')
      if (isGone) announce(`Label style ${isolated(name)} deleted. Labels stay as they are`)
    },
  }
}

const counted = (count: number): string => (count === 1 ? '1 label' : `${count} labels`)
