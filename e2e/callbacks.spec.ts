import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import type { Show } from '@/lib/protocol/live'
import { callbackOf } from '@/lib/server/callback/testing/callback-of'
import { signedQuery } from '@/lib/server/zego/sign'
import { sequencesOf, taskOf } from './testing/api'
import type { AppServer } from './testing/app-server'
import { deskOf } from './testing/desk-page'
import { expect, test } from './testing/fixtures'
import { control, newestStartMix } from './testing/sandbox'
import { documentOf, makeShow } from './testing/show'

const APP_ID = 1234567890
const HOST = { 'cam-host': [0, 0, 1280, 720] } as const

const kept = async ({ dataDir }: AppServer, name: string) => (await readFile(join(dataDir, name), 'utf8')).trim()

/** Acts as ZEGOCLOUD's server, which knows the CallbackSecret and has no session. */
async function zegocloud(server: AppServer) {
  const account = { appId: APP_ID, callbackSecret: await kept(server, 'sandbox-callback-secret') }
  const post = async (body: string, type: string) => {
    const headers = { 'content-type': type }
    const answer = await fetch(`${server.url}/api/zego/callback`, { method: 'POST', headers, body })
    return answer.status
  }
  return {
    sign: (fields: Record<string, string>, at = Date.now()) => callbackOf(account, at, fields),
    json: (fields: object) => post(JSON.stringify(fields), 'application/json'),
    encoded: (fields: object) => post(encodeURIComponent(JSON.stringify(fields)), 'application/json'),
    form: (fields: object) =>
      post(new URLSearchParams(Object.entries(fields)).toString(), 'application/x-www-form-urlencoded'),
  }
}

/** Stops the task as another server of the same account would. */
async function stopElsewhere(server: AppServer, { settings }: Show): Promise<void> {
  const credentials = { appId: APP_ID, serverSecret: await kept(server, 'sandbox-server-secret') }
  const timestampSeconds = Math.floor(Date.now() / 1000)
  const nonce = randomBytes(8).toString('hex')
  const query = signedQuery(credentials, 'StopMix', { nonce, timestampSeconds, isTest: false })
  const body = JSON.stringify({ TaskId: settings.taskId, UserId: settings.userId, Sequence: 99 })
  const answer = await fetch(`${server.url}/sandbox/zego/?${query}`, { method: 'POST', body })
  expect(await answer.json()).toMatchObject({ Code: 0 })
}

async function moveTo(api: APIRequestContext, show: Show, roomId: string): Promise<void> {
  const settings = { ...show.settings, roomId }
  const answer = await api.patch(`/api/shows/${show.id}`, { data: { revision: show.revision, settings } })
  expect(answer.ok(), await answer.text()).toBe(true)
}

test('a take comes through all four states, and ends when callback and ZEGOCLOUD say so', async ({
  api,
  desk,
  server,
}) => {
  const { show } = await makeShow(api, { document: documentOf(HOST) })
  const { open, take, status, program } = deskOf(desk)
  const cloud = await zegocloud(server)
  const mix = (event: string, seq: number) =>
    cloud.sign({ event, task_id: `${APP_ID}:${show.settings.taskId}`, seq: String(seq) })
  await open(show.id)
  const states = program.getByRole('list', { name: 'States of the preview' })
  await expect(states.getByText('not yet')).toHaveCount(3)
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  const [sequence = 0] = await sequencesOf(api, show.id)
  const started = mix('mix_start', sequence)
  expect(await cloud.json(started)).toBe(200)
  await expect(status('Confirmation')).toHaveText('confirmed')
  await expect(program.getByTitle(`confirmed, sequence ${sequence}`)).toBeVisible()
  await expect(states.getByText('not yet')).toHaveCount(0)
  expect((await taskOf(api, show.id)).confirmed).toMatchObject({ sequence })

  // They are forged, stale, or said of a task that runs all the same: it stays on air.
  expect(await cloud.json({ ...mix('mix_stop', sequence), signature: 'f'.repeat(40) })).toBe(401)
  const stale = { event: 'mix_stop', task_id: `${APP_ID}:${show.settings.taskId}`, seq: String(sequence) }
  expect(await cloud.json(cloud.sign(stale, Date.now() - 11 * 60_000))).toBe(401)
  expect(await cloud.form(mix('mix_stop', sequence))).toBe(200)
  await expect(desk.getByRole('banner').getByText(/ON AIR/)).toBeVisible()

  await stopElsewhere(server, show)
  const stopped = mix('mix_stop', sequence)
  expect(await cloud.encoded(stopped)).toBe(200)
  expect(await cloud.encoded(stopped)).toBe(200)
  expect(await cloud.json(started)).toBe(200)
  await expect(desk.getByText('Off air', { exact: true }).first()).toBeVisible()
  await expect(status('Confirmation')).toHaveText('')
  await expect(desk.getByText(/ZEGOCLOUD ended the mix/).first()).toBeVisible()
})

test('without any callback the task is found to run by asking, and a stop is confirmed', async ({ api, desk }) => {
  const { show } = await makeShow(api, { document: documentOf(HOST) })
  const { open, take, stopMix, status, program } = deskOf(desk)
  await control(api, { callbackFaults: [{ kind: 'lose', times: 'always' }] })
  await open(show.id)
  await take.click()
  await expect(status('Confirmation')).toHaveText('task runs')
  await expect(program.getByTitle(/^accepted, task runs, sequence \d+$/)).toBeVisible()
  await expect(program.getByRole('list', { name: 'States of the preview' }).getByText('not yet')).toHaveCount(1)
  await desk.getByRole('button', { name: 'Requests' }).click()
  const request = desk.getByRole('dialog', { name: 'Requests' }).getByRole('listitem').first()
  await expect(request).toContainText(/accepted.*task runs \+ \d+\.\d s by asking/)
  await desk.keyboard.press('Escape')

  await stopMix()
  await expect(status('Last request')).toTell('stop accepted · sequence 2')
  await expect(status('Confirmation')).toHaveText('confirmed')
  await expect(desk.getByText('Off air', { exact: true }).first()).toBeVisible()
})

test('a start that is not ours is an alarm, until the next take', async ({ api, desk, server }) => {
  const { show, layout } = await makeShow(api, { document: documentOf(HOST) })
  const { open, take, status, program } = deskOf(desk)
  const cloud = await zegocloud(server)
  await open(show.id)
  await take.click()
  await expect(status('Last request')).toTell('accepted · sequence 1')
  const theirs = 4_000_000_000
  const task_id = `${APP_ID}:${show.settings.taskId}`
  expect(await cloud.json(cloud.sign({ event: 'mix_start', task_id, seq: String(theirs) }))).toBe(200)
  await expect(desk.getByText('Someone else on air', { exact: true }).first()).toBeVisible()
  await expect(program.getByRole('alert')).toContainText(`Someone else started this task (sequence ${theirs})`)
  await expect(program.getByText('Someone else on air', { exact: true })).toBeVisible()
  await expect(status('Preview and program')).toContainText('not certain')
  await expect(status('Confirmation')).toHaveText('')
  await desk.reload()
  await expect(program.getByRole('alert')).toContainText('Someone else')

  await api.post(`/api/shows/${show.id}/take`, { data: { layoutId: layout.id } })
  await expect(program.getByRole('alert')).toHaveCount(0)
  await expect(desk.getByRole('banner').getByText(/^ON AIR/)).toBeVisible()
  expect((await newestStartMix(api, show.settings.taskId)).Sequence).toBe(theirs + 1)
})

test('who comes and goes is in the roster at once, in whichever order, form and number the callbacks come', async ({
  api,
  desk,
  server,
  zegoProxy,
}) => {
  const { show } = await makeShow(api)
  // The stand-in does not know this room: whoever is in it is there by callbacks alone.
  const room = `room-${show.id}`
  // It is listed once. The next list, ten seconds later, would find nobody: it is not answered.
  zegoProxy.holdFrom(2, `RoomId=${room}`)
  await moveTo(api, show, room)
  const { open, source } = deskOf(desk)
  const cloud = await zegocloud(server)
  const stream = (event: 'stream_create' | 'stream_close', seq: number, streamId: string) =>
    cloud.sign({
      event,
      room_id: room,
      room_session_id: '1',
      stream_id: streamId,
      stream_seq: String(seq),
      user_id: `u-${streamId}`,
      user_name: 'Zoë <b>&amp; Søn</b>',
      [event === 'stream_create' ? 'create_time_ms' : 'destroy_timemillis']: String(Date.now()),
    })
  await open(show.id)
  await expect(desk.getByText(`ZEGOCLOUD knows no room ${room}`)).toBeVisible()

  expect(await cloud.json(stream('stream_close', 4, 'early'))).toBe(200)
  expect(await cloud.encoded(stream('stream_create', 3, 'early'))).toBe(200)
  const late = stream('stream_create', 1, 'late')
  expect([await cloud.form(late), await cloud.form(late)]).toEqual([200, 200])
  await expect(source('late')).toHaveAccessibleName(/^Zoë <b>&amp; Søn<\/b>, late, live/)
  await expect(source('late')).toHaveAccessibleDescription(/^live for \d+ s/)
  await expect(source('late')).toHaveCount(1)
  await expect(source('early')).toHaveAccessibleName(/gone/)

  expect(await cloud.json({ ...stream('stream_close', 9, 'late'), signature: '0'.repeat(40) })).toBe(401)
  expect(await cloud.json(stream('stream_close', 1, 'late'))).toBe(200)
  await expect(source('late')).toHaveAccessibleName(/live/)
  expect(await cloud.json(stream('stream_close', 2, 'late'))).toBe(200)
  await expect(source('late')).toHaveAccessibleName(/gone/)
  await expect(source('late')).toHaveAccessibleDescription(/^gone for \d+ s/)
  zegoProxy.release()
})
