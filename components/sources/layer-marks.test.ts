import { expect, it } from 'vitest'
import { inputsOf } from '@/lib/layout/document'
import type { Input } from '@/lib/layout/input'
import { layoutOf } from '@/lib/layout/testing/layout-of'
import { layerMarks } from './layer-marks'

const url = { kind: 'url', url: 'rtmp://pull.example.com/live/cam' } as const

it.each([
  { fields: {}, says: '', why: 'all is as usual' },
  { fields: { volume: 140 }, says: '140 %', why: 'louder' },
  { fields: { volume: 0 }, says: 'muted', why: 'not to be heard' },
  { fields: { content: 'video', volume: 140 }, says: 'no sound', why: 'a volume of nothing' },
  { fields: { content: 'audio' }, says: 'no picture', why: 'placed, and only heard' },
  { fields: { content: 'audio', placed: false }, says: '', why: 'sound only says so already' },
  { fields: { locked: true, volume: 0 }, says: 'locked · muted', why: 'no hand changes it' },
  { fields: { source: url, volume: 50 }, says: 'URL · 50 %', why: 'pulled from an address' },
] satisfies { fields: Partial<Input>; says: string; why: string }[])('“$says”: $why', ({ fields, says }) => {
  const [input] = inputsOf(layoutOf({ host: fields }))
  expect(layerMarks(input ?? expect.fail())).toBe(says)
})
