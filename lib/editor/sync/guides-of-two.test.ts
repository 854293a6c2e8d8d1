import { expect, it } from 'vitest'
import { addGuide, guideLines, moveGuide } from '@/lib/editor/aids/layout-guides'
import { backgroundOf } from '@/lib/layout/document'
import { showWith, sitDown } from '../testing/operator'

const LAYOUT = 'opening'

function twoAt() {
  const server = showWith(LAYOUT)
  const people = [sitDown(server, 'anna'), sitDown(server, 'ben')] as const
  const settle = async () => {
    for (let round = 0; round < 3; round++) {
      for (const { hear, timers } of people) {
        timers.advance(1_000)
        await hear()
      }
    }
  }
  const lines = () =>
    people.map(({ desk, document }) => {
      const { frame, step } = desk.editor(LAYOUT).getState()
      return guideLines(backgroundOf(document(LAYOUT)).guides, frame, step).x.toSorted((a, b) => a - b)
    })
  const [anna, ben] = people
  return { anna, ben, settle, lines, editors: [anna.desk.editor(LAYOUT), ben.desk.editor(LAYOUT)] as const }
}

it('two who pull a guide at once have both, and each takes back their own alone', async () => {
  const { settle, lines, editors, anna, ben } = twoAt()
  const [annas, bens] = editors
  addGuide(annas, 'x', 100)
  addGuide(bens, 'x', 300)
  await settle()
  expect(lines()).toEqual([
    [100, 300],
    [100, 300],
  ])
  expect([...anna.notices(), ...ben.notices()]).toEqual([])
  annas.getState().undo()
  await settle()
  expect(lines()).toEqual([[300], [300]])
  annas.getState().redo()
  bens.getState().undo()
  await settle()
  expect(lines()).toEqual([[100], [100]])
})

it('a guide that one moves while another pulls one stays moved, and undo puts it back', async () => {
  const { settle, lines, editors } = twoAt()
  const [annas, bens] = editors
  addGuide(annas, 'x', 100)
  await settle()
  moveGuide(annas, 'x', 0, 200)
  addGuide(bens, 'x', 300)
  await settle()
  expect(lines()[1]).toEqual([200, 300])
  annas.getState().undo()
  await settle()
  expect(lines()).toEqual([
    [100, 300],
    [100, 300],
  ])
})
