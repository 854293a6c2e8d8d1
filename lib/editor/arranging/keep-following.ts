import { compose, isEmpty, isSame, NO_CHANGE } from '@/lib/layout/diff'
import { type Following, followingOf, type LayoutDocument } from '@/lib/layout/document'
import { changeRoom } from '@/lib/layout/room/change-room'
import { type FollowDeps, layOutAgain } from '@/lib/layout/templates/lay-out-again'
import { isOwn } from '@/lib/layout/templates/own-templates'
import { picturesOf } from '@/lib/layout/templates/pictures'
import type { AspectOf } from '@/lib/layout/templates/style'
import type { Template } from '@/lib/layout/templates/template'
import type { EditorStore } from '../state/editor-store'
import { follow, followThrough } from './follow'
import { keepRoom } from './keep-room'

type Keeping = Readonly<{
  aspectOf: AspectOf
  /** Returns the document with its places filled from the room: a place has the shape of who stands there. */
  fill: (document: LayoutDocument) => LayoutDocument
  /** Called when a hand has moved an input, so that the layout follows no more. `back` has it follow again. */
  onLetGo: (back: () => void, what: 'template' | 'room') => void
  /** Returns the templates that were saved from layouts; null until they are known. */
  own: () => readonly Template[] | null
  /** Tells whether the layout has edits of mine that the server has not taken yet. */
  isUnsaved: () => boolean
}>

/**
 * Keeps the layout of an editor to what it follows, through each edit that is made there. Where two have each laid it
 * out for whom they had, the desk whose edit comes later lays it out once more, and so does one that takes back an edit
 * of before. Returns what ends it.
 */
export function keepFollowing(editor: EditorStore, { aspectOf, fill, onLetGo, own, isUnsaved }: Keeping): () => void {
  const deps = (): FollowDeps => {
    const { frame, step } = editor.getState()
    return { frame, step, aspectOf, own: own() ?? [] }
  }
  const back = (following: Following) => () => {
    const { document, edit } = editor.getState()
    const again = { ...document, records: { ...document.records, following } }
    edit(compose(follow(document, following), layOutAgain(fill(again), deps())))
  }
  const resume = () => {
    const { document, edit } = editor.getState()
    edit(changeRoom(document, { paused: false }))
  }
  editor.setState({
    adapt: (document, diff) => {
      const following = followingOf(document)
      if (!following || isEmpty(diff)) return diff
      if (following.room && !diff.removed.following) {
        const kept = keepRoom(document, diff)
        if (kept.isPaused) onLetGo(resume, 'room')
        return kept.diff
      }
      // Until its template is known nothing is laid out anew: it would lie as no template has it.
      if (isOwn(following.template) && own() === null) return diff
      // Copies that a hand has put somewhere end it themselves (copies.ts).
      if (diff.removed.following && !isEmpty({ ...NO_CHANGE, added: diff.added })) onLetGo(back(following), 'template')
      const followed = followThrough(fill(document), diff, deps())
      if (followed.did === 'let-go') onLetGo(back(following), 'template')
      return followed.diff
    },
  })

  const again = (document: LayoutDocument) => {
    const following = followingOf(document)
    // The server lays out what follows the room.
    const isKnown = following && !following.room && !(isOwn(following.template) && own() === null)
    return isKnown ? layOutAgain(fill(document), deps()) : NO_CHANGE
  }
  /** Waits until the change that asks for it has gone everywhere, and makes no entry of undo. */
  const settle = async () => {
    await Promise.resolve()
    const { document, past, future, edit } = editor.getState()
    const diff = again(document)
    if (isEmpty(diff)) return
    edit(diff)
    editor.setState({ past, future })
  }
  let isShared = false
  const stop = editor.subscribe((now, before) => {
    if (now.document === before.document || now.frame !== before.frame) return
    const isMine = now.past !== before.past
    if (!isMine && !isSame(asked(now.document), asked(before.document))) {
      isShared = true
      if (isUnsaved()) void settle()
    }
    const isTurned = isMine && now.future.length !== before.future.length
    if (isTurned && isShared && isEmpty(again(before.document))) void settle()
  })
  return () => {
    stop()
    editor.setState({ adapt: null })
  }
}

/** Returns what decides how a layout lies that follows something: the template, and who is there. */
const asked = (document: LayoutDocument) => [
  followingOf(document)?.template ?? null,
  picturesOf(document)
    .map(({ id }) => id)
    .toSorted(),
]
