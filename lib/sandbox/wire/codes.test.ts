import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSandboxServer } from '@/lib/sandbox/server'
import { openTestSandbox, startMix } from '@/lib/sandbox/testing/test-sandbox'

/** Lists every code of contract 6. */
const GATEWAY = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17].map((code) => 100_000_000 + code)
const MIXING = [
  ...[
    1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 14, 15, 140, 141, 142, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161,
  ],
  ...[170, 171, 172, 175, 176, 177, 178, 179, 184, 185, 190, 191, 194, 197, 9001],
].map((code) => 110_200_000 + code)
const LIST = [1, 2, 3, 8, 9, 104, 154, 206, 207, 5024, 50001]

const test = openTestSandbox()
let server: Server
let origin: string

beforeAll(async () => {
  server = createSandboxServer(test.sandbox, (error) => {
    throw error
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const onDemand = (action: string, code: number) =>
  fetch(`${origin}/control`, { method: 'PUT', body: JSON.stringify({ faults: [{ kind: 'code', action, code }] }) })
const ask = async (action: string, body: unknown, query: Record<string, string | undefined> = {}) => {
  const { search } = new URL(test.toRequest(action, body, query).url)
  const init = body === null ? {} : { method: 'POST', body: JSON.stringify(body) }
  return (await fetch(`${origin}/${search}`, init)).json()
}

it.each([
  ...[...GATEWAY, ...MIXING].map((code) => ({ code, action: 'StartMix', body: startMix(), query: {} })),
  ...[...GATEWAY, ...LIST].map((code) => ({
    code,
    action: 'DescribeSimpleStreamList',
    body: null,
    query: { RoomId: 'demo' },
  })),
  { code: 110_200_006, action: 'StopMix', body: { TaskId: 'task' }, query: {} },
  { code: 110_200_014, action: 'StopMix', body: { TaskId: 'task' }, query: {} },
  { code: 110_200_152, action: 'StopMix', body: { TaskId: 'task' }, query: {} },
  { code: 110_200_160, action: 'StopMix', body: { TaskId: 'task' }, query: {} },
  { code: 110_209_001, action: 'GetMixTaskInfo', body: null, query: { TaskId: 'task' } },
])('answers $code to $action on demand, and does nothing', async ({ code, action, body, query }) => {
  expect((await onDemand(action, code)).status).toBe(200)
  expect(await ask(action, body, query)).toEqual({ Code: code, Message: 'on demand', RequestId: expect.any(String) })
  expect(test.sandbox.readControl()).toMatchObject({ tasks: [], faults: [] })
})
