'use client'

import { useEffect, useState } from 'react'
import { useDesk } from './desk-context'

/** The sandbox redraws what it mixes whenever a stream comes or goes: looked at again this often. */
const REFRESH_MS = 2_000

type SandboxProgramProps = { streamId: string; sequence: number; layoutName: string }

/** The frame that the sandbox drew from the StartMix request: the proof of what is on air, not our own idea of it. */
export function SandboxProgram({ streamId, sequence, layoutName }: SandboxProgramProps) {
  const entries = useDesk((state) => state.roster.entries)
  const [look, setLook] = useState(0)
  const [missing, setMissing] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another roster is a reason to look at once
  useEffect(() => {
    setLook((count) => count + 1)
    const timer = setInterval(() => setLook((count) => count + 1), REFRESH_MS)
    return () => clearInterval(timer)
  }, [entries, sequence])

  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: drawn anew by the sandbox, never cached */}
      <img
        src={`/sandbox/program/${encodeURIComponent(streamId)}?sequence=${sequence}&look=${look}`}
        alt={`Program: ${layoutName}, as mixed by the sandbox`}
        hidden={missing}
        onLoad={() => setMissing(false)}
        onError={() => setMissing(true)}
        className="size-full object-contain"
      />
      {missing ? (
        <span className="px-4 text-center text-xs text-warning-text">The sandbox shows no picture on {streamId}.</span>
      ) : null}
    </>
  )
}
