'use client'

import type { Source } from '@/lib/layout/document'
import { frameOf } from '@/lib/layout/show'
import { useDesk } from './desk-context'
import { LayoutPicture } from './layout-picture'
import { SandboxProgram } from './sandbox-program'
import { TakeFacts } from './take-facts'

/** What the audience sees, as far as ZEGOCLOUD has told us. */
export function ProgramMonitor({ pictureOf }: { pictureOf: (source: Source) => string | null }) {
  const running = useDesk((state) => state.task.running)
  const program = useDesk((state) => state.task.program)
  const uncertain = useDesk((state) => state.task.uncertain)
  const sandbox = useDesk((state) => state.account.mode === 'sandbox')
  const onAir = running ? program : null
  const output = onAir?.settings.outputs[0]?.destination
  return (
    <section aria-label="Program" className="shrink-0 border-b px-3.5 pt-2.5 pb-2.5">
      <div className="flex min-w-0 items-baseline gap-2 text-xs">
        <b className="font-semibold text-program-text">PROGRAM</b>
        <span className="min-w-0 truncate text-muted" title={onAir?.layoutName}>
          {onAir ? onAir.layoutName : uncertain ? 'perhaps on air' : 'off air'}
        </span>
        {onAir && !sandbox ? (
          <span className="ml-auto shrink-0 text-2xs text-faint">as accepted by ZEGOCLOUD</span>
        ) : null}
      </div>
      <div
        className={`relative mt-2 grid aspect-video w-full place-items-center overflow-hidden rounded-sm bg-black outline-2 ${onAir ? 'outline-program' : 'outline-line-strong'}`}
      >
        {onAir ? (
          sandbox && output?.kind === 'stream' ? (
            <SandboxProgram streamId={output.streamId} sequence={onAir.sequence} layoutName={onAir.layoutName} />
          ) : (
            <LayoutPicture
              document={onAir.document}
              frame={frameOf(onAir.settings)}
              label={`Program: ${onAir.layoutName}`}
              pictureOf={pictureOf}
            />
          )
        ) : (
          <span className="text-xs text-faint">{uncertain ? '' : 'Nothing is on air'}</span>
        )}
        {uncertain ? (
          <p
            role="alert"
            className="absolute inset-x-0 bottom-0 max-h-full overflow-y-auto bg-warning-soft/95 px-2.5 py-2 text-xs text-warning-text"
          >
            {uncertain.says}
          </p>
        ) : null}
      </div>
      <TakeFacts />
    </section>
  )
}
