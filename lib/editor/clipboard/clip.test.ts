import fc from 'fast-check'
import { expect, it } from 'vitest'
import { backgroundOf, inputsOf, watermarkOf } from '@/lib/layout/document'
import { arbitraryDocument, arbitraryIds } from '@/lib/layout/testing/arbitrary'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { clipText, readClip } from './clip'
import { isClip } from './is-clip'

const frame = { width: 1280, height: 720 }
const document = layoutOf({ host: { cornerRadius: 24 }, guest: {} })
const text = clipText({ layoutId: 'opening', frame, document }, ['host'])

const problemOf = (text: string): string | null => {
  const read = readClip(text)
  return 'problem' in read ? read.problem : null
}

it('what is copied is read as it was, bottom first', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryIds, fc.boolean(), (document, some, isMarked) => {
      const ids = isMarked ? [...some, 'watermark'] : some
      const wanted = inputsOf(document).filter(({ id }) => ids.includes(id))
      const watermark = isMarked ? watermarkOf(document) : null
      const text = clipText({ layoutId: 'opening', frame, document }, ids)
      expect(isClip(text)).toBe(true)
      if (wanted.length === 0 && !watermark) expect(problemOf(text)).toContain('damaged')
      else expect(readClip(text)).toEqual({ clip: { layoutId: 'opening', frame, inputs: wanted, watermark } })
    }),
  )
})

const changed = (change: object) => JSON.stringify({ ...JSON.parse(text), ...change })

it.each<{ what: string; text: string; says: string }>([
  { what: 'half of a copy', text: text.slice(0, -9), says: 'damaged' },
  { what: 'a frame that is a word', text: changed({ frame: 'wide' }), says: 'damaged' },
  { what: 'a field that nobody knows', text: changed({ extra: 1 }), says: 'damaged' },
  { what: 'no layout', text: changed({ document: null }), says: 'damaged' },
  { what: 'an input as wide as a street', text: text.replace('"width":160', '"width":1e9'), says: 'damaged' },
  { what: 'a prototype', text: text.replace('"frame"', '"__proto__":{"x":1},"frame"'), says: 'damaged' },
  { what: 'a prototype among the records', text: text.replace('"host":', '"__proto__":{},"host":'), says: 'damaged' },
  { what: 'depths', text: changed({ frame: JSON.parse('['.repeat(99) + ']'.repeat(99)) }), says: 'damaged' },
  { what: 'a newer copy', text: changed({ mixdesk: 2 }), says: 'newer Mixdesk' },
  { what: 'a newer layout', text: changed({ document: { version: 99, records: {} } }), says: 'newer Mixdesk' },
  { what: 'two megabytes', text: changed({ extra: 'x'.repeat(2_000_000) }), says: 'too much' },
  { what: 'a megabyte of Chinese', text: changed({ extra: '主'.repeat(340_000) }), says: 'too much' },
])('$what is not pasted, and a sentence says why', ({ text, says }) => {
  expect(isClip(text)).toBe(true)
  expect(problemOf(text)).toContain(says)
})

it('a copy from an older Mixdesk is pasted', () => {
  const { document } = JSON.parse(text)
  const { cornerRadius: _, locked: __, hidden: ___, ...host } = document.records.host
  const older = { version: 1, records: { ...document.records, host } }
  expect(readClip(changed({ document: older }))).toMatchObject({ clip: { inputs: [{ id: 'host', cornerRadius: 0 }] } })
})

it.each([
  { text: '', why: 'it is empty' },
  { text: '{"mixdesk":1,"kind":"layout"}', why: 'it is a file of a layout' },
  { text: '{"MixInput":[]}', why: 'it is a StartMix body' },
  { text: 'The inputs: {"mixdesk":1,"kind":"inputs"}', why: 'it is a text about them' },
])('$text is none of ours: $why', ({ text }) => {
  expect(isClip(text)).toBe(false)
})

it('the address of a background does not go to the clipboard, which any program reads', () => {
  const background = { ...backgroundOf(document), image: 'https://example.com/stage.png?key=secret' }
  const behind = { ...document, records: { ...document.records, background } }
  expect(clipText({ layoutId: 'opening', frame, document: behind }, ['host'])).not.toContain('example.com')
})
