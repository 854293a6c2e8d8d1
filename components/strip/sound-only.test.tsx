import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { cardColours } from '@/components/canvas/paint/source-colour'
import { SOUND_ONLY } from '@/components/seat/card-address'
import { InputPicture } from '@/components/seat/input-picture'
import type { Input } from '@/lib/layout/input'
import { testInput } from '@/lib/layout/testing/layout-of'

const drawn = (fields: Partial<Input>, picture: string | null) => {
  const input = testInput('music', { width: 320, height: 180, ...fields })
  const markup = renderToStaticMarkup(<InputPicture input={input} picture={picture} aspect={16 / 9} />)
  const [colour] = cardColours(input.source)
  if (markup.includes('stroke-dasharray')) return 'dashes'
  return markup.includes('#000000') ? 'black' : markup.includes(colour) ? 'a block' : markup
}

it.each<{ fields: Partial<Input>; picture: string | null; is: string; why: string }>([
  { fields: {}, picture: null, is: 'a block', why: 'nobody knows what it sends' },
  { fields: {}, picture: SOUND_ONLY, is: 'black', why: 'the mix has no picture of it' },
  { fields: { fit: 'fit' }, picture: SOUND_ONLY, is: 'black', why: 'there is no shape to show whole' },
  { fields: { content: 'audio' }, picture: SOUND_ONLY, is: 'dashes', why: 'only its sound is mixed' },
])('a small drawing has $is: $why', ({ fields, picture, is }) => {
  expect(drawn(fields, picture)).toBe(is)
})
