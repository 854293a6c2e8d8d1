import { expect, it } from 'vitest'
import { readPictures } from './rehearsal'

const stream = { streamId: 'cam', userId: 'u', userName: 'Cam', width: 640, height: 480, soundOnly: false, live: true }

it.each([
  { answer: JSON.stringify({ rooms: [{ roomId: 'r', streams: [stream] }], faults: [] }), known: ['cam'] },
  { answer: JSON.stringify({ error: { code: 'not-found' } }), known: [] },
  { answer: '<html>', known: [] },
])('of the answer $answer it knows $known', async ({ answer, known }) => {
  const pictures = await readPictures(async () => new Response(answer))
  expect([...pictures.keys()]).toEqual(known)
})
