'use client'

import { OldPicture } from '@/components/program/old-picture'
import { MixedPicture } from '@/components/program/sandbox-program'
import { useSandboxPicture } from '@/components/program/use-sandbox-picture'
import { LayoutPicture } from '@/components/seat/layout-picture'
import { useLost, useLostSince, WHY_LOST } from '@/components/seat/lost'
import { useDesk } from '@/components/seat/seat-context'
import { frameOf } from '@/lib/layout/show'
import type { Program } from '@/lib/protocol/task'

const NO_PICTURE = () => null
const WIDE = () => 16 / 9

/** Draws what ZEGOCLOUD accepted last, as large as there is room; in a rehearsal it is what the sandbox mixes. */
export function OnAirPicture({ program, mixed }: { program: Program; mixed: string }) {
  const sandbox = useDesk((state) => state.account.mode === 'sandbox')
  const connection = useDesk((state) => state.connection)
  const lost = useLost()
  const lostSince = useLostSince()
  if (sandbox) return <Mixed program={program} path={mixed} />
  return (
    <>
      <LayoutPicture
        document={program.document}
        frame={frameOf(program.settings)}
        label={`Program: ${program.layoutName}`}
        pictureOf={NO_PICTURE}
        aspectOf={WIDE}
      />
      {lost ? <OldPicture at={lostSince} why={WHY_LOST[connection]} /> : null}
    </>
  )
}

function Mixed({ program, path }: { program: Program; path: string }) {
  const seen = useSandboxPicture(path, program.sequence)
  return <MixedPicture {...seen} streamId={null} layoutName={program.layoutName} />
}
