import { expect, it } from 'vitest'
import { inputOf, LayoutDocument } from './document'
import { PLAIN_INPUT } from './input'
import { upgradeDocument } from './upgrade'

const cam = {
  type: 'input',
  id: 'cam',
  source: { kind: 'stream', streamId: 'cam' },
  placed: true,
  x: 10,
  y: 20,
  width: 300,
  height: 200,
  order: 'a0',
}
const background = { type: 'background', id: 'background', colour: '#112233' }

it('a document of version 1 keeps all it had and gets plain values for what is new', () => {
  const document = LayoutDocument.parse(upgradeDocument({ version: 1, records: { background, cam } }))
  expect(document.version).toBe(2)
  expect(inputOf(document, 'cam')).toEqual({ ...cam, ...PLAIN_INPUT })
  expect(document.records.background).toEqual({ ...background, image: null, guides: { x: [], y: [] } })
})

it("today's document is not touched", () => {
  const document = { version: 2, records: { background: { ...background, image: 'https://a.example/b.png' } } }
  expect(upgradeDocument(document)).toEqual(document)
})

it.each([
  { what: 'a newer version', document: { version: 3, records: {} } },
  { what: 'a version that never was', document: { version: 'constructor', records: {} } },
  { what: 'no version', document: { records: {} } },
  { what: 'nothing', document: null },
])('$what is left for the schema to refuse', ({ document }) => {
  expect(upgradeDocument(document)).toEqual(document)
  expect(LayoutDocument.safeParse(upgradeDocument(document)).success).toBe(false)
})
