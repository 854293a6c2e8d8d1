import { Volume2 } from 'lucide-react'
import { memo, useId } from 'react'
import type { Drawn } from '@/components/canvas/paint/drawn'
import { FAMILIES } from '@/components/canvas/paint/label-box'
import { cardColours } from '@/components/canvas/paint/source-colour'
import { Nothing, onDemand } from '@/components/ui/on-demand'
import { fitInside } from '@/lib/geometry/fit'
import { toRect } from '@/lib/geometry/rect'
import type { Input, Label, Placeholder } from '@/lib/layout/input'
import { isBlurred } from '@/lib/layout/is-blurred'
import { nothingLeft } from '@/lib/shared/every-field'
import { SOUND_ONLY } from './card-address'
import { SvgImage } from './svg-image'

const SoftEdges = onDemand(() => import('./soft-edges'), Nothing)

type InputPictureProps = {
  input: Input
  /** The source's still, or `SOUND_ONLY`; null where it has none. */
  picture: string | null
  aspect: number
}

/**
 * Draws one input of a small drawing, in the frame's own pixels. A new field that is drawn does not compile until it is
 * here.
 */
export const InputPicture = memo(function InputPicture({ input, picture, aspect }: InputPictureProps) {
  const clip = useId()
  const { source, fit, content, cornerRadius, placeholder, label, blur, ...rest }: Drawn = input
  nothingLeft(rest)
  const rect = toRect(input)
  const instead = placeholder && urlInstead(placeholder)
  const href = instead ?? picture
  const isSound = href === SOUND_ONLY
  const isWhole = fit === 'fit' && !instead && picture !== null
  const seen = isWhole ? fitInside({ width: aspect, height: 1 }, rect) : rect
  if (source.kind === 'slot' || (content === 'audio' && !instead)) {
    return <rect {...rect} fill="none" stroke="#eceef2" strokeOpacity={0.5} strokeWidth={3} strokeDasharray="14 10" />
  }
  const rx = Math.min(cornerRadius, seen.width / 2, seen.height / 2)
  // A picture ends at its own edges. Browsers paint each clip on its own, so only what has round corners is clipped.
  const isClipped = rx > 0 && href !== null
  return (
    <>
      {isClipped ? (
        <clipPath id={clip}>
          <rect {...seen} rx={rx} />
        </clipPath>
      ) : null}
      <g {...(isClipped ? { clipPath: `url(#${clip})` } : {})}>
        <rect {...seen} rx={rx} fill={isSound ? '#000000' : cardColours(source)[0]} />
        {isSound ? (
          <Volume2 {...seen} color="#a3a9b8" />
        ) : href ? (
          <SvgImage {...seen} href={href} preserveAspectRatio="xMidYMid slice" />
        ) : null}
        {href && !isSound && isBlurred(blur) ? <SoftEdges area={seen} blur={blur} href={href} /> : null}
      </g>
      {label?.text ? (
        <svg {...rect} aria-hidden>
          <LabelText {...label} />
        </svg>
      ) : null}
    </>
  )
})

/** Returns the address of what always replaces the picture: a small drawing does not know what a camera does. */
function urlInstead({ mode, url, ...rest }: Placeholder): string | null {
  nothingLeft(rest)
  return mode === 'always' ? url : null
}

function LabelText({ text, left, top, size, colour, opacity, outline, ...rest }: Label) {
  nothingLeft(rest)
  return (
    <text
      x={left}
      y={top}
      dominantBaseline="text-before-edge"
      fontFamily={FAMILIES['source-han-sans']}
      fontSize={size}
      fill={colour}
      opacity={opacity / 100}
      {...(outline === null ? {} : { stroke: outline, strokeWidth: size / 8, paintOrder: 'stroke' })}
    >
      {text}
    </text>
  )
}
