import { describe, expect, it } from 'vitest'
import { COLOURS, createColours, initialsOf, readHere, toShown } from './person'

it.each([
  { name: 'Anna Berg', is: 'AB', why: 'first and last' },
  { name: 'mo', is: 'M', why: 'one word' },
  { name: 'Jean Luc de la Tour', is: 'JT', why: 'what is between is left out' },
  { name: 'Ольга Петрова', is: 'ОП', why: 'Cyrillic has capitals' },
  { name: 'محمد علي', is: 'م', why: 'two Arabic letters would join to a syllable' },
  { name: 'بِلال', is: 'بِ', why: 'a letter keeps its mark' },
  { name: '田中 太郎', is: '田', why: 'one sign is the family' },
  { name: '👩‍🚀 Neil', is: '👩‍🚀N', why: 'an emoji keeps its parts' },
  { name: 'ílo', is: 'Í', why: 'an accent of its own stays' },
  { name: '   ', is: '?', why: 'nothing can be read' },
])('$name is $is: $why', ({ name, is }) => {
  expect(initialsOf(name)).toBe(is)
})

describe('colours', () => {
  it('differ while there are enough, and stay as long as the page is open', () => {
    const colours = createColours()
    const ids = ['a', 'b', 'c', 'd', 'e']
    const given = ids.map((id) => colours(ids).get(id))
    expect(new Set(given).size).toBe(COLOURS.length)
    expect(colours(['e', 'new']).get('e')).toBe(given[4])
  })

  it('are shared by more people than there are colours', () => {
    const ids = Array.from({ length: 50 }, (_, index) => `id-${index}`)
    const given = createColours()(ids)
    for (const id of ids) expect(COLOURS).toContain(given.get(id))
  })
})

const tab = { layoutId: null, selection: [], more: 0, isAway: false }
const person = (id: string, tabs = [tab]) => ({ id, name: id, edits: true, tabs })

it('shows the others before oneself, and as away whoever looks at no tab', () => {
  const here = {
    show: 's',
    desk: null,
    people: [person('me'), person('anna', [tab, { ...tab, isAway: true }]), person('bob', [])],
  }
  const shown = toShown(
    { ...here, people: [...here.people, person('cy', [{ ...tab, isAway: true }])] },
    'me',
    createColours(),
  )
  expect(shown.map(({ id, isAway }) => `${id}${isAway ? ' away' : ''}`)).toEqual(['anna', 'bob away', 'cy away', 'me'])
})

it.each([null, 7, '', '{', '[]', '{"show":"s"}', '{"show":"s","people":[{"id":1}]}'])(
  'reads nothing from %j',
  (told) => {
    expect(readHere(told)).toBeNull()
  },
)
