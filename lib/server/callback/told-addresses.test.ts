import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newsAfter } from '@/lib/server/following/events-after'
import { readPictures } from '@/lib/server/pictures/read-pictures'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { receiveCallback } from './receive-callback'
import { callbackOf, postOf } from './testing/callback-of'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const flv = 'https://pull.example.com/live/cam.flv?txSecret=hush'
const hls = 'https://pull.example.com/live/cam.m3u8'
const pic = 'https://pic.example.com/cam.jpg?sign=hush'
let seq = 0
const create = (fields: Record<string, unknown>) =>
  receiveCallback(
    studio.context,
    postOf(
      JSON.stringify(
        callbackOf(studio.context.env.zego, studio.context.wall(), {
          event: 'stream_create',
          ...{ room_id: 'demo', stream_id: 'cam', stream_seq: String(++seq), user_id: 'ada', user_name: 'Ada' },
          ...fields,
        }),
      ),
    ),
  )
const told = async () => (await readPictures(studio.context, studio.showId)).told

describe('where a stream is played, as stream_create tells', () => {
  it.each([
    { fields: { hdl_url: [flv], hls_url: [hls] }, is: { flv, hls }, why: 'both are lists' },
    { fields: { hdl_url: flv }, is: { flv, hls: null }, why: 'a form has one text' },
    {
      fields: { hls_url: [hls, 'https://backup.example.com/a.m3u8'] },
      is: { flv: null, hls },
      why: 'the first counts',
    },
    { fields: { pic_url: [pic] }, is: { flv: null, hls: null, pic }, why: 'a snapshot alone is something' },
    { fields: { hdl_url: [flv], pic_url: ['ftp://a/b.jpg'] }, is: { flv, hls: null }, why: 'browsers show no FTP' },
    { fields: { hdl_url: [], hls_url: [hls] }, is: { flv: null, hls }, why: 'an empty list is none' },
    { fields: { hdl_url: ['rtmp://a/b'], hls_url: [hls] }, is: { flv: null, hls }, why: 'browsers play no RTMP' },
    { fields: { hdl_url: [{}], hls_url: [hls] }, is: { flv: null, hls }, why: 'an object is no address' },
  ])('$fields is kept as $is: $why', async ({ fields, is }) => {
    await create(fields)
    expect(await told()).toEqual([{ streamId: 'cam', pic: null, ...is }])
  })

  it('is forgotten when the stream comes back without', async () => {
    await create({ hdl_url: [flv] })
    await create({ hdl_url: null })
    expect(await told()).toEqual([])
  })

  it('is in no event, since it may be signed', async () => {
    await create({ hdl_url: [flv] })
    const news = await newsAfter(studio.context, studio.showId, 0)
    expect(JSON.stringify(news)).toContain('cam')
    expect(JSON.stringify(news)).not.toContain('hush')
  })

  it('is not kept for a room that no show uses', async () => {
    await create({ room_id: 'elsewhere', hdl_url: [flv] })
    const rows = await studio.context.db.selectFrom('told_addresses').selectAll().execute()
    expect(rows).toEqual([])
  })
})
