import { expect, it } from 'vitest'
import { createColours, toShown } from './person'
import { selectingIn } from './use-others-selected'

const tab = (layoutId: string | null, selection: string[], isAway = false) => ({ layoutId, selection, more: 0, isAway })
const person = (id: string, ...tabs: ReturnType<typeof tab>[]) => ({ id, name: id, edits: true, tabs })

it.each([
  { people: [person('anna', tab('opening', ['cam']))], is: ['anna: cam'], why: 'another has it selected here' },
  { people: [person('anna', tab('slides', ['cam']))], is: [], why: 'another layout is not drawn' },
  { people: [person('me', tab('opening', ['cam']))], is: [], why: 'my own selection is drawn already' },
  { people: [person('anna', tab('opening', []))], is: [], why: 'nothing is selected' },
  { people: [person('anna', tab('opening', ['cam'], true))], is: [], why: 'nobody looks at that tab' },
  {
    people: [person('anna', tab('opening', ['cam']), tab('opening', ['mic']))],
    is: ['anna: cam mic'],
    why: 'two tabs of one are one selection',
  },
])('$why', ({ people, is }) => {
  const shown = toShown({ show: 's', people, desk: null }, 'me', createColours())
  expect(selectingIn(shown, 'opening').map(({ id, selection }) => `${id}: ${selection.join(' ')}`)).toEqual(is)
  expect(selectingIn(shown, null)).toEqual([])
})
