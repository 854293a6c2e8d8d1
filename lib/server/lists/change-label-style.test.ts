import { expect, it } from 'vitest'
import * as style from '@/app/api/shows/[showId]/label-styles/[styleId]/route'
import * as styles from '@/app/api/shows/[showId]/label-styles/route'
import { PLAIN_LABEL } from '@/lib/layout/input'
import { deskOfLists } from './testing/desk-of-lists'

const { send, call, viewer, sunday, news } = deskOfLists()

const lower = { id: 'lower', name: 'Lower third', look: { ...PLAIN_LABEL, top: 300, outline: '#102030' } }
const plain = { id: 'plain', name: 'Plain', look: PLAIN_LABEL }

const add = (list: unknown) => send(styles.POST, { showId: sunday(), body: { styles: list } })
const change = (body: unknown, of: { styleId?: string; headers?: Record<string, string> } = {}) =>
  send(style.PATCH, { method: 'PATCH', showId: sunday(), styleId: 'lower', body, ...of })
const kept = () => call(styles.GET, { method: 'GET', showId: sunday() })

it('a style gets another name, another look, or both, and keeps its place', async () => {
  await add([lower, plain])
  expect(await (await change({ name: ' Names ' })).json()).toEqual({ ...lower, name: 'Names' })
  const look = { ...lower.look, size: 40 }
  expect(await (await change({ look })).json()).toEqual({ ...lower, name: 'Names', look })
  expect(await kept()).toEqual([{ ...lower, name: 'Names', look }, plain])
  expect(await news()).toHaveLength(3)
})

it('one that is gone is told as that, and viewers change none', async () => {
  await add([lower])
  const answer = await change({ name: 'x' }, { styleId: 'plain' })
  expect([answer.status, (await answer.json()).error.message]).toEqual([404, 'This style is no longer in this show.'])
  expect((await change({ name: 'x' }, { headers: viewer() })).status).toBe(403)
  expect(await kept()).toEqual([lower])
})

it.each([{}, { name: '' }, { look: {} }, { id: 'x', name: 'x' }])('a style is not changed by %j', async (body) => {
  await add([lower])
  expect((await change(body)).status).toBe(400)
  expect(await kept()).toEqual([lower])
})
