import { expect, it } from 'vitest'
import { latestWins } from './latest-wins'

function desk() {
  const sent: Record<string, number>[] = []
  const rested: (string | null)[] = []
  const answers: ((problem: string | null) => void)[] = []
  const move = latestWins({
    send: (volumes) => {
      sent.push(Object.fromEntries(volumes))
      return new Promise((resolve) => answers.push(resolve))
    },
    rest: async () => {},
    onRest: (problem) => rested.push(problem),
  })
  const answer = async (problem: string | null = null) => {
    answers.shift()?.(problem)
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  }
  return { move, sent, rested, answer }
}

it('one request is on its way at a time, and the latest volume of each sound waits', async () => {
  const { move, sent, rested, answer } = desk()
  for (const volume of [90, 80, 70]) move('music', volume)
  move('host', 10)
  expect(sent).toEqual([{ music: 90 }])
  await answer()
  expect(sent).toEqual([{ music: 90 }, { music: 70, host: 10 }])
  expect(rested).toEqual([])
  await answer()
  expect(rested).toEqual([null])
  expect(sent).toHaveLength(2)
})

it('a refusal drops what waits, and the next move goes again', async () => {
  const { move, sent, rested, answer } = desk()
  move('music', 90)
  move('music', 80)
  await answer('refused')
  expect(rested).toEqual(['refused'])
  expect(sent).toHaveLength(1)
  move('music', 50)
  expect(sent[1]).toEqual({ music: 50 })
})
