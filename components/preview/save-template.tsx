import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Renameable } from '@/components/ui/renameable'

type SaveTemplateProps = {
  disabled: boolean
  onSave: (name: string) => void
}

/** Saves the layout as a template of the show, under a name that is asked for first. */
export function SaveTemplate({ disabled, onSave }: SaveTemplateProps) {
  const [isNaming, setNaming] = useState(false)
  const [wasNaming, setWasNaming] = useState(false)
  const end = () => {
    setNaming(false)
    setWasNaming(true)
  }
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-2 border-t px-3.5 py-1.5 text-xs">
      {isNaming ? (
        <>
          <span aria-hidden className="shrink-0 text-faint">
            Name
          </span>
          <div className="flex-1">
            <Renameable name="" label="Name of the template" editing onEditing={end} onRename={onSave} />
          </div>
        </>
      ) : (
        <Button
          // Whoever typed a name goes on from here.
          autoFocus={wasNaming}
          variant="quiet"
          size="small"
          className="-ml-2.5"
          disabled={disabled}
          onClick={() => setNaming(true)}
        >
          Save as a template…
        </Button>
      )}
    </div>
  )
}
