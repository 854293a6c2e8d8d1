import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Renameable } from '@/components/ui/renameable'

type SaveStyleProps = {
  /** Says why there is nothing to save; null where there is. */
  why: string | null
  onSave: (name: string) => void
}

/** Saves the look of the selected labels as a style of the show, under a name that is asked for first. */
export function SaveStyle({ why, onSave }: SaveStyleProps) {
  const [isNaming, setNaming] = useState(false)
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-2 border-t px-3.5 py-1.5 text-xs">
      {isNaming && why === null ? (
        <>
          <span aria-hidden className="shrink-0 text-faint">
            Name
          </span>
          <Renameable
            name=""
            label="Name of the style"
            editing
            onEditing={setNaming}
            onRename={onSave}
            className="touchable flex-1"
          />
        </>
      ) : (
        <Button
          variant="quiet"
          size="small"
          className="-ml-2.5"
          disabled={why !== null}
          onClick={() => setNaming(true)}
        >
          Save as a style…
        </Button>
      )}
      {why === null ? null : <p className="min-w-0 text-faint">{why}</p>}
    </div>
  )
}
