import { type MixRequest, wasSent } from '@/lib/protocol/request'
import type { DeskState } from './desk-state'

/**
 * Returns the last take of the layout in preview. What became of another layout is not about this one; and neither an
 * accepted stop nor another layout on air since leaves anything to tell of it.
 */
export function previewTake({ requests, previewId }: Pick<DeskState, 'requests' | 'previewId'>): MixRequest | null {
  for (const request of requests.filter(wasSent)) {
    const isStart = request.action === 'StartMix'
    if (isStart && request.layoutId === previewId) return request
    if (request.state === 'accepted') return null
  }
  return null
}
