import { expect, it } from 'vitest'
import { toSoundLevelId } from './typed-sound-level-id'

it.each([
  { text: ' ', id: null, why: 'nothing is the automatic one' },
  { text: '0', id: 0, why: 'the least' },
  { text: '٣٢', id: 32, why: 'digits are those of any script, as in other fields' },
  { text: '4294967295', id: 4_294_967_295, why: 'the greatest uint32' },
])('“$text” is $id: $why', ({ text, id }) => {
  expect(toSoundLevelId(text)).toEqual({ ok: true, id })
})

it.each(['4294967296', '-1', '1.5', 'one', '99999999999'])('“%s” is refused', (text) => {
  expect(toSoundLevelId(text)).toMatchObject({ ok: false })
})
