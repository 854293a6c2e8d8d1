'use client'

import { useEffect, useRef } from 'react'
import { useSeat } from '@/components/seat/seat-context'
import { fetched } from '@/components/ui/fetching/fetched'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { difference } from '@/lib/layout/diff'
import type { Source } from '@/lib/layout/input'

const words = fetched(() => import('./describe-edit'))

/** This is long enough for a held arrow key to be one sentence. */
const QUIET_MS = 400

/** Says what every edit did, whichever way it was made: canvas, list, inspector, key, undo, or another operator. */
export function EditAnnouncer({ editor, nameOf }: { editor: EditorStore; nameOf: (source: Source) => string }) {
  const { announce } = useSeat()
  const names = useRef(nameOf)
  names.current = nameOf

  useEffect(() => {
    let said = editor.getState().document
    let timer: ReturnType<typeof setTimeout> | undefined
    const say = () => {
      const { document } = editor.getState()
      const edit = difference(said, document)
      said = document
      // The words are fetched with the first edit. Where they cannot be fetched they stay unsaid: the desk says so
      // itself by then.
      words.load().then(
        ({ describeEdit }) => {
          const text = describeEdit(edit, document, names.current)
          if (text) announce(text)
        },
        () => {},
      )
    }
    const stop = editor.subscribe((state) => {
      clearTimeout(timer)
      if (state.document !== said) timer = setTimeout(say, QUIET_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [editor, announce])
  return null
}
