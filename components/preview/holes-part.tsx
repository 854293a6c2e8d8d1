import { useState } from 'react'
import { readHoles } from '@/components/canvas/aids/read-holes'
import { foundHoles } from '@/components/canvas/aids/shown'
import { useEditor, useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { fillHoles } from '@/lib/editor/aids/fill-holes'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Rect } from '@/lib/geometry/rect'
import { backgroundOf } from '@/lib/layout/document'

type Found = Readonly<{ image: string; says: string; holes: readonly Rect[] }>

/** Offers the holes of the background's picture as places. Once they are found, they are snapped to as well. */
export function HolesPart({ editor }: { editor: EditorStore }) {
  const { canEdit } = useSeat()
  const image = useEditor(editor, ({ document }) => backgroundOf(document).image)
  const [found, setFound] = useState<Found | null>(null)
  if (image === null) return null
  const look = async () => {
    const { frame, step } = editor.getState()
    setFound({ image, says: 'Looking …', holes: [] })
    const read = await readHoles(image, frame, step)
    const holes = read.ok ? read.holes : []
    foundHoles.setState({ image, frame, holes })
    setFound({ image, says: read.ok ? sayHoles(holes.length) : read.problem, holes })
  }
  const now = found?.image === image ? found : null
  return (
    <section aria-label="Holes of the background" className="px-3.5 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button size="small" onClick={() => void look()}>
          Find holes in the background
        </Button>
        {now && now.holes.length > 0 ? (
          <Button size="small" variant="primary" disabled={!canEdit} onClick={() => fillHoles(editor, now.holes)}>
            {now.holes.length === 1 ? 'Use the hole as a place' : `Use ${now.holes.length} holes as places`}
          </Button>
        ) : null}
      </div>
      <p role="status" aria-label="Holes" className="pt-1.5 text-xs text-muted empty:hidden">
        {now?.says}
      </p>
    </section>
  )
}

const sayHoles = (count: number): string =>
  count === 0
    ? 'No holes: rectangles that are transparent, or in pure green, magenta or blue.'
    : `${count === 1 ? '1 hole' : `${count} holes`} found. Inputs go there in order; the rest become empty places.`
