import { expect, it } from 'vitest'
import { requestOf } from '@/lib/editor/testing/show'
import type { MixRequest } from '@/lib/protocol/request'
import { previewTake } from './preview-take'

const anna = { id: 'anna', name: 'Anna' }
const start = (id: string, layoutId: string, state: MixRequest['state']) => requestOf(id, anna, { layoutId, state })
const stop = (state: MixRequest['state']) => requestOf('stop', anna, { action: 'StopMix', layoutId: null, state })

it.each([
  { what: 'its own refusal', requests: [start('a', 'opening', 'rejected')], is: 'a' },
  { what: 'nothing of another layout that was refused', requests: [start('a', 'slides', 'rejected')], is: null },
  {
    what: 'that it is on air, while another is refused',
    requests: [start('b', 'slides', 'rejected'), start('a', 'opening', 'accepted')],
    is: 'a',
  },
  {
    what: 'nothing once another is on air',
    requests: [start('b', 'slides', 'accepted'), start('a', 'opening', 'rejected')],
    is: null,
  },
  { what: 'nothing after a stop', requests: [stop('accepted'), start('a', 'opening', 'accepted')], is: null },
  { what: 'as before after a refused stop', requests: [stop('rejected'), start('a', 'opening', 'accepted')], is: 'a' },
  {
    what: 'nothing of what waits or was dropped',
    requests: [start('b', 'opening', 'waiting'), start('c', 'opening', 'superseded')],
    is: null,
  },
])('a preview tells $what', ({ requests, is }) => {
  expect(previewTake({ requests, previewId: 'opening' })?.id ?? null).toBe(is)
})
