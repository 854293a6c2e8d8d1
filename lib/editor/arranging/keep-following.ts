import { compose, isEmpty } from '@/lib/layout/diff'
import { type Following, followingOf, type LayoutDocument } from '@/lib/layout/document'
import type { Template } from '@/lib/layout/templates/template'
import type { EditorStore } from '../state/editor-store'
import { type FollowDeps, follow, followThrough, layOutAgain } from './follow'
import { isOwn } from './own-templates'
import type { AspectOf } from './style'

type Keeping = Readonly<{
  aspectOf: AspectOf
  /** Returns the document with its places filled from the room: a place has the shape of who stands there. */
  fill: (document: LayoutDocument) => LayoutDocument
  /** Called when a hand has moved an input, so that the layout follows no more. `back` has it follow again. */
  onLetGo: (back: () => void) => void
  /** Returns the templates that were saved from layouts; null until they are known. */
  own: () => readonly Template[] | null
}>

/** Keeps the layout of an editor to what it follows, through each edit that is made there. Returns what ends it. */
export function keepFollowing(editor: EditorStore, { aspectOf, fill, onLetGo, own }: Keeping): () => void {
  const deps = (): FollowDeps => {
    const { frame, step } = editor.getState()
    return { frame, step, aspectOf, own: own() ?? [] }
  }
  const back = (following: Following) => () => {
    const { document, edit } = editor.getState()
    const again = { ...document, records: { ...document.records, following } }
    edit(compose(follow(document, following), layOutAgain(fill(again), deps())))
  }
  editor.setState({
    adapt: (document, diff) => {
      const following = followingOf(document)
      if (!following || isEmpty(diff)) return diff
      // Until its template is known nothing is laid out anew: it would lie as no template has it.
      if (isOwn(following.template) && own() === null) return diff
      const followed = followThrough(fill(document), diff, deps())
      if (followed.did === 'let-go') onLetGo(back(following))
      return followed.diff
    },
  })
  return () => editor.setState({ adapt: null })
}
