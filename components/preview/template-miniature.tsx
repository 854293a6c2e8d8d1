import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { LayoutPicture } from '@/components/seat/layout-picture'
import type { Sources } from '@/components/seat/use-sources'
import { Name } from '@/components/ui/name'
import type { Choice } from '@/lib/editor/arranging/choices'
import type { Size } from '@/lib/geometry/rect'
import type { LayoutDocument } from '@/lib/layout/document'
import { picturesOf } from '@/lib/layout/templates/pictures'

/** A miniature has this room, in CSS pixels. */
const ROOM = { width: 120, height: 76 } as const

/** A narrower picture has no room for a name. */
const LEAST_NAMED = 28

type TemplateMiniatureProps = {
  choice: Choice
  /** The layout as it would be, with its places filled from the room. */
  filled: LayoutDocument
  frame: Size
  sources: Sources
  onPick: () => void
  /** It is null for a template that is not the operator's own. */
  onRemove: (() => void) | null
}

/** Shows the layout as this template would make it, with the names of its inputs. */
export function TemplateMiniature({ choice, filled, frame, sources, onPick, onRemove }: TemplateMiniatureProps) {
  const { name, isNow } = choice
  const scale = Math.min(ROOM.width / (frame.width || 1), ROOM.height / (frame.height || 1))
  // A still says more than a name would, and has no room for both.
  const named = picturesOf(filled).filter(
    ({ width, source }) => width * scale >= LEAST_NAMED && sources.pictureOf(source) === null,
  )
  const percent = (part: number, whole: number) => `${(100 * part) / (whole || 1)}%`
  return (
    <li className="relative min-w-0">
      <button
        type="button"
        aria-pressed={isNow}
        onClick={onPick}
        className={clsx(
          'group flex w-full flex-col gap-1 rounded-md p-1 text-left hover:bg-raised',
          isNow && 'bg-accent-soft',
        )}
      >
        <span className="grid h-[76px] w-full place-items-center overflow-hidden rounded bg-canvas ring-1 ring-line-strong group-hover:ring-accent">
          <span className="relative block" style={{ width: frame.width * scale, height: frame.height * scale }}>
            <LayoutPicture
              document={filled}
              frame={frame}
              label={null}
              pictureOf={sources.drawingOf}
              aspectOf={sources.aspectOf}
            />
            {named.map(({ id, source, x, y, width }) => (
              <span
                key={id}
                aria-hidden
                className="absolute flex rounded-br-sm bg-canvas/70 px-0.5 text-[9px] leading-3 text-text"
                style={{
                  left: percent(x, frame.width),
                  top: percent(y, frame.height),
                  maxWidth: percent(width, frame.width),
                }}
              >
                <Name className="min-w-0 truncate">{sources.nameOf(source)}</Name>
              </span>
            ))}
          </span>
        </span>
        <span className={clsx('px-0.5 text-2xs leading-tight break-words', isNow ? 'text-text' : 'text-muted')}>
          <Name>{name}</Name>
        </span>
      </button>
      {onRemove ? (
        <button
          type="button"
          aria-label={`Remove template ${name}`}
          title={`Remove template ${name}`}
          onClick={onRemove}
          className="absolute top-1.5 right-1.5 grid size-6 place-items-center rounded bg-canvas/85 text-muted hover:text-text pointer-coarse:size-10"
        >
          <X aria-hidden size={14} />
        </button>
      ) : null}
    </li>
  )
}
