import { expect, it } from 'vitest'
import { PLAIN_INPUT } from '@/lib/layout/input'
import { fillingOf } from './filling'

const picture = { image: {} as CanvasImageSource, soft: () => ({}) as ImageBitmap, size: { width: 16, height: 9 } }
const style = { stillOf: () => picture, imageAt: () => 'failed' as const, isSoundOnly: () => false }
const url = 'https://example.com/away.png'

it.each([
  { mode: null, content: 'both', gone: false, shows: 'the source', why: 'as it is' },
  { mode: null, content: 'video', gone: false, shows: 'the source', why: 'only without sound' },
  { mode: null, content: 'audio', gone: false, shows: 'nothing', why: 'only its sound is mixed' },
  { mode: 'always', content: 'both', gone: false, shows: 'the placeholder', why: 'instead of the picture' },
  { mode: 'camera-off', content: 'both', gone: false, shows: 'the source', why: 'nobody knows of the camera' },
  { mode: 'camera-off', content: 'audio', gone: false, shows: 'the placeholder', why: 'its camera counts as off' },
  { mode: 'no-data', content: 'audio', gone: false, shows: 'nothing', why: 'there is data, only no picture' },
  { mode: 'camera-off', content: 'both', gone: true, shows: 'the source', why: 'its last frame stays' },
  { mode: 'camera-off', content: 'audio', gone: true, shows: 'nothing', why: 'no camera is known of without data' },
  { mode: 'always', content: 'audio', gone: true, shows: 'the placeholder', why: 'whatever the source does' },
  { mode: 'no-data', content: 'both', gone: true, shows: 'the placeholder', why: 'no source, no data' },
  { mode: null, content: 'both', gone: true, shows: 'the source', why: 'its last frame stays' },
] as const)('$mode, $content, gone $gone: $shows is drawn, $why', ({ mode, content, gone, shows }) => {
  const input = { ...PLAIN_INPUT, source: { kind: 'stream', streamId: 'a' } as const, content }
  const filling = fillingOf({ ...input, placeholder: mode && { url, mode } }, style, gone)
  expect(filling ? (filling.placeholder ? 'the placeholder' : 'the source') : 'nothing').toBe(shows)
})

it.each([
  { mode: null, gone: false, shows: 'nothing', why: 'it sends none' },
  { mode: 'camera-off', gone: false, shows: 'the placeholder', why: 'its camera counts as off' },
  { mode: 'no-data', gone: false, shows: 'nothing', why: 'there is data' },
  { mode: 'camera-off', gone: true, shows: 'nothing', why: 'no camera is known of without data' },
] as const)('$mode, a source of sound only, gone $gone: $shows is drawn, $why', ({ mode, gone, shows }) => {
  const source = { kind: 'stream', streamId: 'a' } as const
  const input = { ...PLAIN_INPUT, source, placeholder: mode && { url, mode } }
  const filling = fillingOf(input, { ...style, isSoundOnly: () => true }, gone)
  expect(filling ? (filling.placeholder ? 'the placeholder' : 'the source') : 'nothing').toBe(shows)
})
