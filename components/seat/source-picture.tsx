import { clsx } from 'clsx'
import { Volume2 } from 'lucide-react'
import { cardColours } from '@/components/canvas/paint/source-colour'
import type { Source } from '@/lib/layout/input'

type SourcePictureProps = {
  source: Source
  picture: string | null
  soundOnly?: boolean
  dim?: boolean
  className?: string
}

/**
 * Draws a source in a list: its still picture, its colour, or a loudspeaker. It says nothing, because the name stands
 * beside it.
 */
export function SourcePicture({ source, picture, soundOnly = false, dim = false, className }: SourcePictureProps) {
  const [from, to] = cardColours(source)
  return (
    <span
      aria-hidden
      className={clsx(
        'flex shrink-0 items-center justify-center overflow-hidden rounded',
        dim && 'opacity-35',
        className,
      )}
      style={soundOnly ? undefined : { backgroundImage: `linear-gradient(140deg, ${from}, ${to})` }}
    >
      {soundOnly ? <Volume2 size={14} className="text-muted" /> : null}
      {picture ? (
        // biome-ignore lint/performance/noImgElement: a small SVG of our own, nothing to optimise
        <img src={picture} alt="" draggable={false} className="size-full object-cover" />
      ) : null}
    </span>
  )
}
