import { describe, expect, it } from 'vitest'
import { type Rect, toRect } from '@/lib/geometry/rect'
import { emptyDocument, inputsOf } from '@/lib/layout/document'
import { MOST_OWN } from '@/lib/layout/own/own-template'
import { ownTemplateOf, toTemplate } from '@/lib/layout/templates/own-templates'
import { layOut } from '@/lib/layout/templates/templates'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { recallOwn, rememberOwn } from './template-memory'

const HD = { width: 1280, height: 720 }
const NAMED = { id: 'one', name: 'Panel' }
const document = layoutOf({
  guest: { x: 900, y: 40, width: 320, height: 180 },
  host: { x: 40, y: 40, width: 800, height: 640 },
})

function rectsOn(frame: typeof HD, count = 2): Rect[] {
  const own = ownTemplateOf(document, HD, NAMED)
  if (!own) throw new Error('This layout makes a template.')
  const aspects = Array.from({ length: count }, () => 1)
  return layOut(toTemplate(own), { aspects, frame, spacing: { gap: 99, margin: 99, step: 2 } })
}

describe('a template of a layout', () => {
  it('has the places of its inputs, the largest first, whatever spacing is set', () => {
    const [guest, host] = inputsOf(document).map(toRect)
    expect(rectsOn(HD)).toEqual([host, guest])
  })

  it('suits any frame, on even pixels', () => {
    expect(rectsOn({ width: 1080, height: 1920 })).toEqual([
      { x: 34, y: 106, width: 674, height: 1708 },
      { x: 760, y: 106, width: 270, height: 480 },
    ])
  })

  it('is for as many inputs as the layout had', () => {
    const own = ownTemplateOf(document, HD, NAMED)
    expect([1, 2, 3].filter((count) => own && toTemplate(own).suits(count))).toEqual([2])
  })

  it.each([
    { why: 'nothing lies on the frame', of: emptyDocument(), name: 'Panel' },
    { why: 'it has no name', of: document, name: '  ' },
  ])('is none where $why', ({ of, name }) => {
    expect(ownTemplateOf(of, HD, { id: 'one', name })).toBeNull()
  })

  it('is none for a frame without extent', () => {
    expect(ownTemplateOf(document, { width: 0, height: 0 }, NAMED)).toBeNull()
  })
})

describe('the memory of the browser', () => {
  const own = ownTemplateOf(document, HD, NAMED)
  const list = own ? [own] : []

  it('keeps templates', () => {
    const kept = new Map<string, string>()
    const memory = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    })
    expect(rememberOwn(memory, list)).toBe(true)
    expect(recallOwn(memory)).toEqual(list)
    expect(rememberOwn(memory, Array.from({ length: MOST_OWN + 1 }, () => list).flat())).toBe(false)
    expect(recallOwn(memory)).toEqual(list)
  })

  it('says that it keeps none where storage is forbidden or full', () => {
    const memory = () => {
      throw new Error('forbidden')
    }
    expect(rememberOwn(memory, list)).toBe(false)
    expect(recallOwn(memory)).toEqual([])
  })

  it.each(['{', '{}', '[{}]', '[{"id":"a","name":"b","cells":[{"x":1e9,"y":0,"width":1,"height":1}]}]'])(
    'reads none from %s',
    (stored) => {
      expect(recallOwn(() => ({ getItem: () => stored, setItem: () => {} }))).toEqual([])
    },
  )
})
