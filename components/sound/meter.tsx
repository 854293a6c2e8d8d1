import { clsx } from 'clsx'
import { useCallback, useRef } from 'react'
import { useStore } from 'zustand'
import { SCALE, sayLevel, writeLevel } from '@/lib/sound/meter'
import { canCapture, type Media } from './capture'
import { pageAudio } from './page-audio'
import { type TellLevel, useMeter } from './use-meter'

/** With its numbers under it, or as a line alone. */
export type MeterShape = 'scale' | 'line'

type MeterProps = Readonly<{
  /** Whose sound it is. */
  name: string
  media: Media | null
  /** Says why nothing is played; it is asked for where `media` is null. */
  why: string
  shape: MeterShape
}>

const NO_SOUND = 'no sound in it'
const UNSEEN = 'not measured while it is out of sight'
const HINT = `as it comes, before the fader: bar loudness, half bar peak, line highest of late. Amber from ${SCALE.amber}, red from ${SCALE.red} dBFS`

/** Says why the media cannot be measured here; null where it can. */
export function useWhyUnmeasured(media: Media | null): string | null {
  const isWaiting = useStore(pageAudio, ({ at }) => at === 'waiting')
  if (media && !(media instanceof MediaStream) && !canCapture()) return 'this browser cannot measure it'
  return isWaiting ? 'click to measure' : null
}

/**
 * Shows how loud something is, as it is played here and before any fader. Where nothing can be measured it says why,
 * and is no meter: a bar that rests would be taken for silence.
 */
export function Meter({ name, media, why, shape }: MeterProps) {
  const unmeasured = useWhyUnmeasured(media)
  const reason = media ? unmeasured : why
  return reason === null && media ? (
    <Measuring name={name} media={media} shape={shape} />
  ) : (
    <Unmeasured name={name} reason={reason ?? why} shape={shape} />
  )
}

function Measuring({ name, media, shape }: Pick<MeterProps, 'name' | 'shape'> & { media: Media }) {
  const meter = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const number = useRef<HTMLSpanElement>(null)
  const tell = useCallback<TellLevel>(
    (level, hasSound) => {
      if (!meter.current) return
      const held = level?.held ?? SCALE.least
      const now = Math.round(Math.min(SCALE.most, Math.max(SCALE.least, held)))
      meter.current.setAttribute('aria-valuenow', String(now))
      meter.current.setAttribute('aria-valuetext', !level ? UNSEEN : hasSound ? sayLevel(held) : NO_SOUND)
      meter.current.title = `Level of ${name}${hasSound ? `, ${HINT}` : `: ${NO_SOUND}`}`
      meter.current.dataset.level = hasSound ? 'told' : 'none'
      if (number.current) number.current.textContent = hasSound ? writeLevel(held) : '–'
    },
    [name],
  )
  useMeter(media, canvas, tell)
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is drawn on a canvas, past React
    <div
      ref={meter}
      role="meter"
      aria-label={`Level of ${name}`}
      aria-valuemin={SCALE.least}
      aria-valuemax={SCALE.most}
      aria-valuenow={SCALE.least}
      aria-valuetext={UNSEEN}
      data-level="none"
      className="flex min-w-0 items-center gap-1 data-[level=none]:opacity-40"
    >
      <span className="min-w-0 flex-1">
        <canvas
          ref={canvas}
          width={shape === 'scale' ? 600 : 240}
          height={shape === 'scale' ? 8 : 4}
          className={clsx('block w-full rounded-[1px]', shape === 'scale' ? 'h-2' : 'h-1')}
        />
        {shape === 'scale' ? <Numbers /> : null}
      </span>
      <span
        ref={number}
        aria-hidden
        className={clsx(
          'w-[38px] shrink-0 text-right text-2xs leading-none text-faint tabular-nums',
          shape === 'scale' && 'self-start',
        )}
      />
    </div>
  )
}

/** Stands under the bar at the places of the marks. */
function Numbers() {
  return (
    <span aria-hidden className="relative mt-0.5 block h-3 text-2xs leading-none text-faint tabular-nums">
      {[-60, -40, SCALE.amber, SCALE.red, 0].map((dbfs) => (
        <span
          key={dbfs}
          style={{ left: `${((dbfs - SCALE.least) / -SCALE.least) * 100}%` }}
          className={clsx(
            'absolute',
            dbfs === 0 ? '-translate-x-full' : dbfs > SCALE.least && '-translate-x-1/2',
            // A narrow page has no room for all.
            (dbfs === -40 || dbfs === SCALE.red) && 'max-xl:hidden',
          )}
        >
          {`${dbfs}`.replace('-', '−')}
        </span>
      ))}
    </span>
  )
}

function Unmeasured({ name, reason, shape }: Pick<MeterProps, 'name' | 'shape'> & { reason: string }) {
  const says = `Level of ${name} not measured: ${reason}`
  return shape === 'scale' ? (
    <p className="text-2xs text-faint">{says}.</p>
  ) : (
    <span role="img" aria-label={says} title={says} className="block border-t border-dashed border-line-strong" />
  )
}
