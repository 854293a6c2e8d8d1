'use client'

import { useEffect, useRef } from 'react'
import { useSeat } from '@/components/seat/seat-context'
import { fetched } from '@/components/ui/fetching/fetched'
import { wordsOfEdit } from '@/lib/editor/state/edit-words'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Source } from '@/lib/layout/input'
import { speakEdits } from './speak-edits'

const words = fetched(() => import('./describe-edit'))

/** Says what every edit did, whichever way it was made: canvas, list, inspector, key, undo, or another operator. */
export function EditAnnouncer({ editor, nameOf }: { editor: EditorStore; nameOf: (source: Source) => string }) {
  const { announce } = useSeat()
  const names = useRef(nameOf)
  names.current = nameOf

  useEffect(
    () =>
      speakEdits(editor, (edit, after) => {
        // The words are fetched with the first edit. Where they cannot be fetched they stay unsaid: the desk says so
        // itself by then.
        words.load().then(
          ({ describeEdit }) => {
            const text = wordsOfEdit(after) ?? describeEdit(edit, after, names.current)
            if (text) announce(text)
          },
          () => {},
        )
      }),
    [editor, announce],
  )
  return null
}
