'use client'

import { useEffect, useRef } from 'react'
import { useFill, useSeat } from '@/components/seat/seat-context'
import { fetched } from '@/components/ui/fetching/fetched'
import { wordsOfEdit } from '@/lib/editor/state/edit-words'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { putNotice } from '@/lib/editor/state/put-notice'
import type { Source } from '@/lib/layout/input'
import { speakEdits } from './speak-edits'

const words = fetched(() => import('./describe-edit'))

/** A held key is refused many times, and told once. */
const REFUSED = 'refused'

/**
 * Says what every edit did, or why nothing came of one, whichever way it was made: canvas, list, inspector, key, undo,
 * or another operator.
 */
export function EditAnnouncer({ editor, nameOf }: { editor: EditorStore; nameOf: (source: Source) => string }) {
  const { desk, announce } = useSeat()
  const fill = useFill()
  const known = useRef({ nameOf, fill })
  known.current = { nameOf, fill }

  useEffect(
    () =>
      speakEdits(editor, (edit, after, before) => {
        // The words are fetched with the first edit. Where they cannot be fetched they stay unsaid: the desk says so
        // itself by then.
        words.load().then(
          ({ describeEdit, namingIn }) => {
            const { nameOf, fill } = known.current
            const naming = namingIn([fill(after), fill(before)], nameOf)
            const text = wordsOfEdit(after) ?? describeEdit(edit, after, naming)
            if (text) announce(text)
          },
          () => {},
        )
      }),
    [editor, announce],
  )
  useEffect(
    () =>
      editor.subscribe(({ refused, unable, document }, before) => {
        const tell = (text: string) => putNotice(desk, { id: REFUSED, tone: 'warning', text })
        if (unable && unable !== before.unable) tell(unable.why)
        if (refused === before.refused) return
        words.load().then(
          ({ describeRefusal, namingIn }) => {
            const { nameOf, fill } = known.current
            tell(describeRefusal(refused, document, namingIn([fill(document)], nameOf)))
          },
          () => {},
        )
      }),
    [editor, desk],
  )
  return null
}
