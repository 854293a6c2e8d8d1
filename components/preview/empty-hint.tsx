import { useDesk } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'

type EmptyHintProps = {
  /** Opens the templates beside the button that was pressed. */
  onTemplates: (button: HTMLElement) => void
}

/** Says over the frame of a layout without inputs what to do with it. It is out of the way once that is being done. */
export default function EmptyHint({ onTemplates }: EmptyHintProps) {
  const hasSources = useDesk(({ roster }) => roster.entries.length > 0)
  const hasRoom = useDesk(({ roster }) => roster.roomId !== '')
  return (
    <div className="pointer-events-none absolute inset-0 grid place-items-center p-12 source-dragged:hidden">
      <div className="flex flex-col items-center gap-2 rounded-lg bg-canvas/85 px-4 py-2.5 text-center text-sm text-muted">
        <p>
          {hasSources
            ? 'Drag a source here, or double-click one'
            : hasRoom
              ? 'No sources yet: add one by its stream id'
              : 'Set the room, or add a source by its stream id'}
        </p>
        {hasSources ? (
          <Button
            size="small"
            className="pointer-events-auto"
            onClick={({ currentTarget }) => onTemplates(currentTarget)}
          >
            Choose a template
          </Button>
        ) : null}
      </div>
    </div>
  )
}
