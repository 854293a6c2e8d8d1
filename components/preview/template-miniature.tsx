import { clsx } from 'clsx'
import { LayoutPicture } from '@/components/seat/layout-picture'
import type { Sources } from '@/components/seat/use-sources'
import { Name } from '@/components/ui/name'
import type { Choice } from '@/lib/editor/arranging/choices'
import { picturesOf } from '@/lib/editor/arranging/pictures'
import type { Size } from '@/lib/geometry/rect'

/** A narrower part of the frame has no room for a name. */
const LEAST_NAMED = 0.24

type TemplateMiniatureProps = { choice: Choice; frame: Size; sources: Sources; onPick: () => void }

/** Shows the layout as this template would make it, with the names of its inputs. */
export function TemplateMiniature({ choice: { name, after, isNow }, frame, sources, onPick }: TemplateMiniatureProps) {
  // A still says more than a name would, and has no room for both.
  const named = picturesOf(after).filter(
    ({ width, source }) => width >= LEAST_NAMED * frame.width && sources.pictureOf(source) === null,
  )
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`
  return (
    <li className="min-w-0">
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
          <span
            className="relative block max-h-full max-w-full"
            style={{
              aspectRatio: `${frame.width} / ${frame.height}`,
              [frame.width * 76 > frame.height * 126 ? 'width' : 'height']: '100%',
            }}
          >
            <LayoutPicture
              document={after}
              frame={frame}
              label={null}
              pictureOf={sources.pictureOf}
              aspectOf={sources.aspectOf}
            />
            {named.map(({ id, source, x, y, width }) => (
              <span
                key={id}
                aria-hidden
                className="absolute truncate rounded-br-sm bg-canvas/70 px-0.5 text-[9px] leading-3 text-text"
                style={{
                  left: percent(x, frame.width),
                  top: percent(y, frame.height),
                  maxWidth: percent(width, frame.width),
                }}
              >
                <Name>{sources.nameOf(source)}</Name>
              </span>
            ))}
          </span>
        </span>
        <span className={clsx('px-0.5 text-2xs leading-tight', isNow ? 'text-text' : 'text-muted')}>{name}</span>
      </button>
    </li>
  )
}
