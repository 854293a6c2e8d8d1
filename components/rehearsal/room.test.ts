import { afterEach, expect, it, vi } from 'vitest'
import { changeSandbox, readRoom } from './room'

const ROOM = { appId: 1, roomId: 'demo' }

afterEach(() => vi.unstubAllGlobals())

it.each([
  ['no connection', () => Promise.reject(new TypeError('Failed to fetch')), 'No answer from Mixdesk.'],
  ['an answer that broke off', async () => new Response('{"rooms"'), 'Mixdesk gave an unreadable answer.'],
  ['a proxy', async () => new Response('Bad gateway', { status: 502 }), 'The sandbox answered 502.'],
] as const)('says %s in words', async (_, fetch, says) => {
  vi.stubGlobal('fetch', fetch)
  await expect(readRoom(ROOM, new AbortController().signal)).rejects.toThrow(says)
  await expect(changeSandbox(ROOM, {})).rejects.toThrow(says)
})
