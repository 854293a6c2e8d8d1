'use client'

import { useEffect, useRef } from 'react'
import { useFill, useSeat } from '@/components/seat/seat-context'
import { fetched } from '@/components/ui/fetching/fetched'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { putNotice } from '@/lib/editor/state/put-notice'
import type { Source } from '@/lib/layout/input'
import { speakEdits } from './speak-edits'

const words = fetched(() => import('./describe-change'))

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
      speakEdits(editor, (now, before) => {
        // The words are fetched with the first edit. Where they cannot be fetched they stay unsaid: the desk says so
        // itself by then.
        words.load().then(
          ({ describeChange }) => {
            const text = describeChange(now, before, known.current)
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
          ({ describeRefused }) => tell(describeRefused(refused, document, known.current)),
          () => {},
        )
      }),
    [editor, desk],
  )
  return null
}
