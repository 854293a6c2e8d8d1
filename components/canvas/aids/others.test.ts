import { expect, it } from 'vitest'
import { bySelected } from './others'

const person = (id: string, ...selection: string[]) => ({ id, name: id, initials: id, colour: '#fff', selection })

it.each([
  { people: [], is: {}, why: 'nobody has selected anything' },
  { people: [person('a', 'cam')], is: { cam: ['a'] }, why: 'one has one' },
  {
    people: [person('a', 'cam', 'mic'), person('b', 'cam')],
    is: { cam: ['a', 'b'], mic: ['a'] },
    why: 'two share one',
  },
  { people: [person('a', 'cam', 'cam')], is: { cam: ['a'] }, why: 'two tabs of one are one' },
])('$why', ({ people, is }) => {
  const found = [...bySelected(people)].map(([id, who]) => [id, who.map((each) => each.id)])
  expect(Object.fromEntries(found)).toEqual(is)
})
