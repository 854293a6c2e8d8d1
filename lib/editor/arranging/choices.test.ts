import { describe, expect, it } from 'vitest'
import { apply, NO_CHANGE } from '@/lib/layout/diff'
import { emptyDocument, inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import { PLAIN_STYLE } from '@/lib/layout/templates/style'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { addSources, notIn } from './add-sources'
import { choicesFor } from './choices'

const frame = { width: 1280, height: 720 }
const stream = (streamId: string): Source => ({ kind: 'stream', streamId })

function choicesOf(
  document: LayoutDocument,
  selection: readonly string[] = [],
  adding = NO_CHANGE,
  style = PLAIN_STYLE,
) {
  const editor = { document, frame, step: 2 as const, selection }
  const choices = choicesFor({ editor, adding, aspectOf: () => 16 / 9, style, own: [] })
  return {
    names: choices.map(({ name }) => name),
    now: choices.filter(({ isNow }) => isNow).map(({ name }) => name),
    choice: (wanted: string) => {
      const choice = choices.find(({ name }) => name === wanted)
      if (!choice) throw new Error(`There is no ${wanted}.`)
      return choice
    },
  }
}

const three = layoutOf({ a: { x: 0, y: 0 }, b: { x: 500, y: 0 }, c: { x: 0, y: 500 } })
const widthOf = (document: LayoutDocument, id: string) => inputsOf(document).find((input) => input.id === id)?.width

describe('choices', () => {
  it('are the templates for as many inputs, none of them so already', () => {
    const { names, now } = choicesOf(three)
    expect(names).toEqual(expect.arrayContaining(['Best fit', '1 + 2', 'Stacked', 'Interview']))
    expect(now).toEqual([])
  })

  it('say which of them the layout is', () => {
    const after = choicesOf(three).choice('1 + 2').after
    expect(choicesOf(after).now).toEqual(['1 + 2'])
  })

  it('give the large place to the one that is selected, and keep it there', () => {
    const selected = choicesOf(three, ['c']).choice('1 + 2').after
    expect(widthOf(selected, 'c')).toBe(854)
    expect(choicesOf(selected, ['c']).now).toEqual(['1 + 2'])
    expect(widthOf(choicesOf(selected).choice('1 + 2').after, 'c')).toBe(854)
  })

  it('are for those that are selected, where there are several', () => {
    const { names, choice } = choicesOf(three, ['a', 'b'])
    expect(names).toContain('PK duel')
    expect(choice('PK duel').diff.updated.c).toBeUndefined()
  })

  it('place sources of the room in the same edit', () => {
    const sources = notIn(three, [stream('a'), stream('d'), stream('e')])
    expect(sources).toEqual([stream('d'), stream('e')])
    let made = 0
    const adding = addSources(three, sources.slice(0, 1), { frame, newId: () => `new-${++made}` })
    const { choice, now } = choicesOf(three, ['a'], adding)
    expect(now).toEqual([])
    expect(inputsOf(apply(three, choice('2 × 2').diff)).map(({ id, width }) => [id, width])).toEqual([
      ['a', 640],
      ['b', 640],
      ['c', 640],
      ['new-1', 640],
    ])
  })

  it.each([
    { shape: '1:1', name: '1 + 2', are: ['720×720', '360×360', '360×360'] },
    { shape: 'source', name: '1 + 2', are: ['854×480', '426×238', '426×238'] },
    { shape: '9:16', name: 'Best fit', are: ['404×720', '404×720', '404×720'] },
    { shape: '4:3', name: 'Picture in picture, top left', are: ['1280×720', '240×180', '240×180'] },
    { shape: null, name: '1 + 2', are: ['854×720', '426×360', '426×360'] },
  ] as const)('shape pictures as $shape in $name', ({ shape, name, are }) => {
    const { after } = choicesOf(three, [], NO_CHANGE, { ...PLAIN_STYLE, shape }).choice(name)
    expect(inputsOf(after).map(({ width, height }) => `${width}×${height}`)).toEqual(are)
  })

  it('are none for a layout without pictures', () => {
    expect(choicesOf(emptyDocument()).names).toEqual([])
  })
})
