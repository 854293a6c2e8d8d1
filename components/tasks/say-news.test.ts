import { expect, it } from 'vitest'
import { keyOf, type RunningTask } from '@/lib/protocol/running-task'
import { sayNews } from './say-news'
import { sayNotStopped, sayStop } from './stop-words'
import { sayInputs, sayLast, sayOutputs, saySince } from './task-words'

const MINUTE_MS = 60_000

const taskOf = (name: string, fields: Partial<RunningTask> = {}): RunningTask => ({
  appId: 1,
  taskId: `${name}-task`,
  account: { id: 'default', name: 'Sandbox' },
  show: { id: name, name },
  state: 'running',
  says: null,
  since: 0,
  heardAt: 0,
  picture: 'known',
  inputs: ['Host'],
  outputs: [{ name: 'main', width: 1280, height: 720 }],
  warnings: [],
  sequence: 1,
  ...fields,
})

it.each([
  { before: [], after: [taskOf('News')], says: 'News runs.', why: 'it appeared' },
  { before: [taskOf('News')], after: [], says: 'News is not on air any more.', why: 'it went' },
  { before: [taskOf('News')], after: [taskOf('News', { sequence: 2 })], says: '', why: 'nothing that matters changed' },
  {
    before: [taskOf('News')],
    after: [taskOf('News', { state: 'perhaps' })],
    says: 'News runs, perhaps.',
    why: 'it is not certain any more',
  },
  {
    before: [taskOf('News')],
    after: [taskOf('News', { warnings: ['Idle: nobody.'] })],
    says: 'News: Idle: nobody.',
    why: 'it became idle',
  },
] as const)('says "$says" where $why', ({ before, after, says }) => {
  expect(sayNews(before, after)).toBe(says)
})

it('never tells as known what is known no better than last', () => {
  const task = taskOf('News', { state: 'perhaps', picture: 'last' })
  expect(saySince(task, 3 * MINUTE_MS)).toMatch(/^perhaps since \d\d:\d\d \(3 min\)$/)
  expect(sayLast(task, 3 * MINUTE_MS)).toMatch(/^Last known to run at \d\d:\d\d, 3 min ago\.$/)
  expect(sayInputs(task, false)).toBe('last known: 1 input (Host)')
  expect(sayStop(task)).toMatch(/^Perhaps it runs: that is not certain\./)
  // The list could not be read again: what was known is the last known.
  expect(sayOutputs(taskOf('News'), false)).toBe('last known: 1 output (1280 × 720 main)')
})

it('names a few inputs and counts the others', () => {
  const inputs = Array.from({ length: 1000 }, (_, index) => `cam-${index}`)
  expect(sayInputs(taskOf('News', { inputs }), true)).toBe(
    '1000 inputs (cam-0, cam-1, cam-2, cam-3, cam-4, cam-5 and 994 more)',
  )
})

it('says what is not known of a task that no show has', () => {
  const task = taskOf('x', { show: null, since: null, heardAt: null, picture: 'unknown', inputs: [], outputs: [] })
  expect(saySince(task, 0)).toBe('not known since when')
  expect(sayLast(task, 0)).toBe('It was never known to run.')
  expect(sayInputs(task, true)).toBe('inputs not known')
  expect(sayStop(task)).toContain('No show here can put it on air again.')
})

it('what was not stopped is told once for each reason, however many tasks it met', () => {
  const tasks = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => taskOf(name))
  const late = tasks.slice(0, 5).map((task) => [keyOf(task), 'no answer.'] as const)
  const problems = new Map([...late, [keyOf(taskOf('F')), 'refused.']])
  const said = sayNotStopped(tasks, problems).map((each) => each.replace(/[\u2066-\u2069]/g, ''))
  expect(said).toEqual(['A, B, C and 2 more: no answer.', 'F: refused.'])
})
