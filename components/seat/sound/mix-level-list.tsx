import { useEffect, useMemo, useRef } from 'react'
import { useDesk, useNameOf } from '@/components/seat/seat-context'
import type { MixLevels } from '@/components/sound/mix-levels'
import { Name } from '@/components/ui/name'
import { sentOf } from '@/lib/layout/document'
import { isFilled } from '@/lib/layout/is-filled'
import { soundLevelIds } from '@/lib/mix/sound-level-id'

/** Levels come ten times a second; numbers are read more slowly. */
const EVERY_MS = 100
const WORDS_MS = 1_000

/**
 * Shows how loud each input is in the mix on air, as the mix itself tells its players, after the faders. It is there
 * where the show sends sound waves.
 */
export default function MixLevelList({ levels }: { levels: MixLevels }) {
  const program = useDesk(({ task }) => (task.running ? task.program : null))
  const account = useDesk((state) => state.account)
  const nameOf = useNameOf()
  const rows = useMemo(() => {
    if (!program?.settings.soundLevels) return []
    const inputs = sentOf(program.document).filter(isFilled)
    const ids = soundLevelIds(inputs, account)
    return inputs
      .filter(({ content }) => content !== 'video')
      .flatMap(({ id, source }) => ({ id, source, levelId: ids.get(id) ?? 0 }))
  }, [program, account])
  if (rows.length === 0) return null
  return (
    <section aria-label="Sound levels in the mix" className="mt-2">
      <h4 className="text-2xs font-semibold text-muted">In the mix, after the faders</h4>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(180px,100%),1fr))] gap-x-4">
        {rows.map(({ id, source, levelId }) => (
          <Row key={id} name={nameOf(source)} levelId={levelId} levels={levels} />
        ))}
      </ul>
    </section>
  )
}

function Row({ name, levelId, levels }: { name: string; levelId: number; levels: MixLevels }) {
  const meter = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLSpanElement>(null)
  const number = useRef<HTMLSpanElement>(null)
  // It is drawn past React: a bar is a transform, and words change once a second.
  useEffect(() => {
    let saidAt = Number.NEGATIVE_INFINITY
    const draw = () => {
      if (document.hidden) return
      const level = levels.of(levelId)
      bar.current?.style.setProperty('transform', `scaleX(${(level ?? 0) / 100})`)
      const now = performance.now()
      if (now - saidAt < WORDS_MS) return
      saidAt = now
      meter.current?.setAttribute('aria-valuenow', String(level ?? 0))
      meter.current?.setAttribute('aria-valuetext', level === null ? UNTOLD : `${level} of 100`)
      if (number.current) number.current.textContent = level === null ? '–' : String(level)
    }
    const timer = setInterval(draw, EVERY_MS)
    draw()
    return () => clearInterval(timer)
  }, [levels, levelId])
  return (
    <li className="flex min-w-0 items-center gap-2 text-xs">
      <Name className="w-20 shrink-0 truncate" title={name}>
        {name}
      </Name>
      {/* biome-ignore lint/a11y/useSemanticElements: it is drawn past React */}
      <div
        ref={meter}
        role="meter"
        aria-label={`Level of ${name} in the mix`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={0}
        aria-valuetext={UNTOLD}
        title={`Level of ${name} in the mix, 0 to 100, as the mix tells its players`}
        className="h-1 min-w-0 flex-1 overflow-hidden rounded-[1px] bg-line"
      >
        <span ref={bar} className="block h-full origin-left scale-x-0 bg-preview" />
      </div>
      <span ref={number} aria-hidden className="w-6 shrink-0 text-right text-2xs text-faint tabular-nums" />
    </li>
  )
}

const UNTOLD = 'the mix tells no level of it'
