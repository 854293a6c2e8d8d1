import { expect, it } from 'vitest'
import { documentOf } from '@/lib/layout/testing/layout-of'
import { createEditorStore } from '../state/editor-store'
import { input } from '../testing/show'
import { placeByKey } from './place-by-key'
import type { Placing } from './placing'

const FILL: Placing = { to: 'fill', cell: 'frame' }
const LEFT: Placing = { to: 'align', alignment: 'left', with: 'frame' }
const SWAP: Placing = { to: 'swap' }

it.each([
  { placing: FILL, ids: ['hidden'], says: 'hidden', why: 'a hidden input' },
  { placing: SWAP, ids: ['shown', 'hidden'], says: 'hidden', why: 'two, one of them hidden' },
  { placing: FILL, ids: ['voice'], says: 'heard only', why: 'sound alone' },
  { placing: FILL, ids: ['shown'], says: null, why: 'a picture' },
  { placing: LEFT, ids: ['shown'], says: 'it is so already', why: 'a picture that lies there' },
])('of $why a key says $says', ({ placing, ids, says }) => {
  const document = documentOf(
    input('shown', { order: 'a0', width: 320 }),
    input('hidden', { order: 'a1', hidden: true }),
    input('voice', { order: 'a2', placed: false }),
  )
  const frame = { width: 1280, height: 720 }
  const editor = createEditorStore({ layoutId: 'opening', document, frame, step: 2, newId: () => 'new' })
  editor.getState().select(ids)
  const said = placeByKey(placing, editor.getState())
  if (says === null) expect(said).toBeNull()
  else expect(said).toContain(says)
  expect(editor.getState().document === document).toBe(says !== null)
})
