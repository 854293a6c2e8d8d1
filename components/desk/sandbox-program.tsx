'use client'

import { useState } from 'react'
import { useSandboxPicture } from './use-sandbox-picture'

type SandboxProgramProps = { streamId: string; sequence: number; layoutName: string }

/**
 * The frame that the sandbox drew from the StartMix request: the proof of what is on air, not our own idea of it. A new
 * picture lies over the one before until it is decoded, so that the monitor never goes black between two.
 */
export function SandboxProgram({ streamId, sequence, layoutName }: SandboxProgramProps) {
  const { picture, isMissing } = useSandboxPicture(streamId, sequence)
  const [shown, setShown] = useState<string | null>(null)
  if (isMissing) {
    return (
      <span className="px-4 text-center text-xs text-warning-text">The sandbox shows no picture on {streamId}.</span>
    )
  }
  const pictures = new Set([shown, picture].filter((each) => each !== null))
  return [...pictures].map((each) => (
    // biome-ignore lint/performance/noImgElement: drawn anew by the sandbox, never cached
    <img
      key={each}
      src={each}
      alt={each === shown ? `Program: ${layoutName}, as mixed by the sandbox` : ''}
      onLoad={() => setShown(each)}
      className="absolute inset-0 size-full object-contain"
    />
  ))
}
