import { clsx } from 'clsx'
import type { Source } from '@/lib/layout/document'
import { sourceColour } from './source-look'

type SourcePictureProps = { source: Source; picture: string | null; dim?: boolean; className?: string }

/** A source in a list: its still picture, or its colour. Says nothing: the name stands beside it. */
export function SourcePicture({ source, picture, dim = false, className }: SourcePictureProps) {
  return (
    <span
      aria-hidden
      className={clsx('block shrink-0 overflow-hidden rounded', dim && 'opacity-35', className)}
      style={{ backgroundColor: sourceColour(source) }}
    >
      {picture ? (
        // biome-ignore lint/performance/noImgElement: a small SVG of our own, nothing to optimise
        <img src={picture} alt="" draggable={false} className="size-full object-cover" />
      ) : null}
    </span>
  )
}
