'use client'

import { LayoutPicture } from '@/components/seat/layout-picture'
import { useLost, useLostSince, WHY_LOST } from '@/components/seat/lost'
import { sayMaybeOnAir } from '@/components/seat/maybe-on-air'
import { useIsAmiss } from '@/components/seat/pictures/amiss'
import { useDesk } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { Nothing, onDemand, whenIdle } from '@/components/ui/on-demand'
import { isProgramDeleted } from '@/lib/editor/state/deleted-on-air'
import type { DeskState } from '@/lib/editor/state/desk-state'
import { sayAlarm } from '@/lib/editor/state/doubt'
import { leftOnAir } from '@/lib/editor/state/left-on-air'
import type { Source } from '@/lib/layout/input'
import { frameOf } from '@/lib/layout/show'

import { OldPicture } from './old-picture'
import { placeBelow, placePicture } from './places'
import { TakeFacts } from './take-facts'
import { TakeStates } from './take-states'

const AsOf = onDemand(() => import('./as-of'), Nothing)
const SandboxProgram = onDemand(() => import('./sandbox-program'))
const DoubtNote = onDemand(() => import('./doubt-note'))
const TryNotes = onDemand(() => import('./try-notes'))
const AirNotes = onDemand(() => import('./alarm/air-notes'))
const SoundStrip = whenIdle(() => import('./sound/sound-strip'))
const ProgramMenu = whenIdle(() => import('./screens/program-menu'))

type ProgramMonitorProps = {
  pictureOf: (source: Source) => string | null
  aspectOf: (source: Source) => number
  onOutput: (outputId: string) => void
  onPlayback: () => void
}

const stageOf = ({ task: { confirmed, runsAt } }: DeskState): string =>
  confirmed ? 'confirmed' : runsAt === null ? 'accepted' : 'accepted, task runs'

/**
 * Shows what the audience sees, as far as ZEGOCLOUD has told it. Off air it holds nothing that takes the focus, which
 * whoever scrolls it by keyboard needs on a low page.
 */
export function ProgramMonitor({ pictureOf, aspectOf, onOutput, onPlayback }: ProgramMonitorProps) {
  const onAir = useDesk(({ task }) => (task.running ? task.program : null))
  const stage = useDesk(stageOf)
  const maybe = useDesk(sayMaybeOnAir)
  const alarm = useDesk(sayAlarm)
  const isUncertain = maybe !== null || alarm !== null
  const hasLeft = useDesk(leftOnAir) !== ''
  const troubled = useIsAmiss() || hasLeft
  const isDeleted = useDesk(isProgramDeleted)
  const isTried = useDesk(({ task }) => (task.retrying ?? task.armed ?? task.disarmed) !== null)
  const sandbox = useDesk((state) => state.account.mode === 'sandbox')
  const connection = useDesk((state) => state.connection)
  const lost = useLost()
  const lostSince = useLostSince()
  const output = onAir?.settings.outputs[0]?.destination
  return (
    <section aria-label="Program" className="shrink-0 border-b px-3.5 pt-2.5 pb-2.5" tabIndex={onAir ? undefined : 0}>
      <div className="flex min-w-0 items-baseline gap-2 text-xs">
        <b
          className={`font-semibold ${troubled ? 'text-warning-text' : 'text-program-text'}`}
          title={onAir && !isUncertain && !lost ? `${stage}, sequence ${onAir.sequence}` : undefined}
        >
          {troubled ? '⚠ ' : ''}PROGRAM
        </b>
        <span className="min-w-0 flex-1 truncate text-muted" title={maybe ?? alarm ?? onAir?.layoutName}>
          {lost ? 'last known: ' : ''}
          {isUncertain ? (
            (maybe ?? alarm)
          ) : onAir ? (
            <Name className="inline-block max-w-full truncate align-bottom">{onAir.layoutName}</Name>
          ) : (
            'off air'
          )}
        </span>
        {onAir && isDeleted && !isUncertain ? <span className="shrink-0 text-warning-text">deleted</span> : null}
        {onAir ? (
          <Button variant="quiet" size="small" className="-my-1.5 -mr-2 shrink-0" onClick={onPlayback}>
            Playback
          </Button>
        ) : null}
        <ProgramMenu />
      </div>
      <div
        ref={placePicture}
        className={`group relative isolate mt-2 grid aspect-video w-full place-items-center overflow-hidden rounded-sm bg-black outline-2 ${isUncertain || troubled || (lost && onAir) ? 'outline-warning-line' : onAir ? 'outline-program' : 'outline-line-strong'}`}
      >
        {onAir ? (
          <div className="relative -z-20 grid size-full place-items-center justify-self-start group-has-[[data-played=both]]:w-1/2">
            {sandbox && output?.kind === 'stream' ? (
              <SandboxProgram streamId={output.streamId} sequence={onAir.sequence} layoutName={onAir.layoutName} />
            ) : (
              <>
                <LayoutPicture
                  document={onAir.document}
                  frame={frameOf(onAir.settings)}
                  label={`Program: ${onAir.layoutName}`}
                  pictureOf={pictureOf}
                  aspectOf={aspectOf}
                />
                {lost ? <OldPicture at={lostSince} why={WHY_LOST[connection]} /> : null}
              </>
            )}
          </div>
        ) : (
          <span className="text-xs text-faint">
            {isUncertain ? '' : lost ? 'Nothing was on air' : 'Nothing is on air'}
          </span>
        )}
        {isUncertain ? <DoubtNote /> : null}
      </div>
      {onAir && onAir.asOf !== null && !isUncertain ? <AsOf program={onAir} /> : null}
      <div ref={placeBelow} />
      <SoundStrip />
      {onAir ? <AirNotes /> : null}
      {isTried ? <TryNotes /> : null}
      <TakeStates />
      <TakeFacts onOutput={onOutput} />
    </section>
  )
}
