import { afterEach, expect, it, vi } from 'vitest'
import { MESSAGES } from '@/lib/shared/messages'
import { readStartMix } from './read-start-mix'

const body = { TaskId: 'task', Sequence: 7, MixInput: [] }
const call = { endpoint: 'https://rtc-api.zego.im/', appId: 1, isTest: false }
const issue = { code: 'no-inputs', severity: 'error', on: { kind: 'layout' }, message: 'Nothing to mix.', fix: null }

const answers = (value: unknown) => vi.stubGlobal('fetch', async () => Response.json(value))
afterEach(() => vi.unstubAllGlobals())

it('reads the whole body, the issues and where it goes', async () => {
  answers({ body, issues: [issue], call })
  expect(await readStartMix('opening')).toEqual({
    ok: true,
    value: {
      request: { action: 'StartMix', ...call, body },
      issues: [{ severity: 'error', message: 'Nothing to mix.' }],
    },
  })
})

it.each([
  { what: 'null', value: null },
  { what: 'an address missing', value: { body, issues: [], call: { appId: 1, isTest: false } } },
  { what: 'a body without a sequence', value: { body: { TaskId: 'task' }, issues: [], call } },
])('does not read an answer with $what', async ({ value }) => {
  answers(value)
  expect(await readStartMix('opening')).toMatchObject({ ok: false, message: MESSAGES.unreadable })
})
