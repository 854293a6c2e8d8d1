'use client'

import { useState } from 'react'
import { isLost, WHY_LOST } from '@/components/seat/lost'
import { useDesk } from '@/components/seat/seat-context'
import { Nothing, onDemand } from '@/components/ui/on-demand'
import { OldPicture } from './old-picture'
import { type SandboxPicture, useSandboxPicture } from './use-sandbox-picture'

const MovingProgram = onDemand(() => import('./mixed/moving-program'), Nothing)

type SandboxProgramProps = { streamId: string; sequence: number; layoutName: string }

/**
 * Shows the frame that the sandbox drew from the StartMix request: the proof of what is on air, not our own idea of it.
 */
export default function SandboxProgram({ streamId, sequence, layoutName }: SandboxProgramProps) {
  const appId = useDesk((state) => state.account.appId)
  const path = `/sandbox/program/${encodeURIComponent(streamId)}?appId=${appId}`
  return <MixedPicture {...useSandboxPicture(path, sequence)} streamId={streamId} layoutName={layoutName} />
}

/** `streamId` is null where nobody need know it. */
type MixedPictureProps = SandboxPicture & Readonly<{ streamId: string | null; layoutName: string }>

/**
 * Draws a new picture over the one before until it is decoded, so that the monitor never goes black between two. One
 * that cannot be fetched again stays, and says how old it is.
 */
export function MixedPicture({ picture, state, seenAt, streamId, layoutName }: MixedPictureProps) {
  const connection = useDesk((desk) => desk.connection)
  const [shown, setShown] = useState<string | null>(null)
  const isOld = state === 'failed' || isLost(connection)
  if (state === 'missing' && !isOld) {
    return (
      <span className="px-4 text-center text-xs text-warning-text">
        The sandbox shows no picture{streamId === null ? '' : ` on ${streamId}`}.
      </span>
    )
  }
  const pictures = new Set([shown, picture].filter((each) => each !== null))
  return (
    <>
      {[...pictures].map((each) => (
        // biome-ignore lint/performance/noImgElement: drawn anew by the sandbox, never cached
        <img
          key={each}
          src={each}
          alt={each === shown ? `Program: ${layoutName}, as mixed by the sandbox` : ''}
          onLoad={() => setShown(each)}
          className="absolute inset-0 size-full object-contain"
        />
      ))}
      {picture && state === 'shown' && !isOld ? <MovingProgram picture={picture} /> : null}
      {isOld ? <OldPicture at={seenAt} why={WHY_LOST[connection] || 'no answer from the sandbox'} /> : null}
    </>
  )
}
