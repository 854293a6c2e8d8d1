import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { SeatProvider } from '@/components/seat/seat-context'
import type { Sources } from '@/components/seat/use-sources'
import { createEditorStore } from '@/lib/editor/state/editor-store'
import { showWith, sitDown } from '@/lib/editor/testing/operator'
import { documentOf, testInput } from '@/lib/layout/testing/layout-of'
import { SlotRows } from './slot-rows'

const nothing = () => {}
const sources: Sources = {
  nameOf: () => 'Anna',
  pictureOf: () => null,
  drawingOf: () => null,
  aspectOf: () => 16 / 9,
  isGone: () => false,
  isSoundOnly: () => false,
  place: nothing,
  arrange: nothing,
}

/** Returns how many of the fields are disabled, and how many there are. */
function fieldsOf({ locked, canEdit }: Readonly<{ locked: boolean; canEdit: boolean }>) {
  const { desk } = sitDown(showWith('opening'), 'Anna')
  const input = testInput('a', { locked, source: { kind: 'slot', for: { by: 'role', role: 'Host' } } })
  const editor = createEditorStore({
    layoutId: 'opening',
    document: documentOf(input),
    frame: { width: 1280, height: 720 },
    step: 2,
    newId: () => 'new',
  })
  const html = renderToStaticMarkup(
    <SeatProvider desk={desk} canEdit={canEdit} announce={nothing}>
      <SlotRows editor={editor} input={input} sources={sources} />
    </SeatProvider>,
  )
  return (html.match(/<(select|input)[^>]*>/g) ?? []).map((field) => field.includes(' disabled=""'))
}

it.each([
  { locked: false, canEdit: true, disabled: [false, false], why: 'it may be changed' },
  { locked: true, canEdit: true, disabled: [true, true], why: 'the input is locked' },
  { locked: false, canEdit: false, disabled: [true, true], why: 'a viewer only looks' },
])('who fills a place is disabled: $disabled, where $why', ({ disabled, ...seat }) => {
  expect(fieldsOf(seat)).toEqual(disabled)
})
