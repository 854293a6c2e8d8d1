import { clsx } from 'clsx'
import { cardColours } from '@/components/canvas/source-colour'
import type { Source } from '@/lib/layout/document'

type SourcePictureProps = { source: Source; picture: string | null; dim?: boolean; className?: string }

/** A source in a list: its still picture, or its colour. Says nothing: the name stands beside it. */
export function SourcePicture({ source, picture, dim = false, className }: SourcePictureProps) {
  const [from, to] = cardColours(source)
  return (
    <span
      aria-hidden
      className={clsx('block shrink-0 overflow-hidden rounded', dim && 'opacity-35', className)}
      style={{ backgroundImage: `linear-gradient(140deg, ${from}, ${to})` }}
    >
      {picture ? (
        // biome-ignore lint/performance/noImgElement: a small SVG of our own, nothing to optimise
        <img src={picture} alt="" draggable={false} className="size-full object-cover" />
      ) : null}
    </span>
  )
}
