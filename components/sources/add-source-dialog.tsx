'use client'

import { type FormEvent, useState } from 'react'
import { toSource } from '@/components/seat/typed-source'
import { Button } from '@/components/ui/button'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { Field, TextInput } from '@/components/ui/fields/field'
import type { Source } from '@/lib/layout/input'

type AddSourceDialogProps = { onClose: () => void; onAdd: (source: Source) => void }

/**
 * Places a source that is not in the roster: another room's stream, an address to pull from, or a place for the next to
 * arrive.
 */
export default function AddSourceDialog({ onClose, onAdd }: AddSourceDialogProps) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const typed = toSource(text)
    if (!typed.ok) return setProblem(typed.problem)
    onAdd(typed.source)
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Add source"
      description="It goes on the frame, on top of the others."
      unsaved={text.trim() !== ''}
    >
      <form onSubmit={submit} noValidate>
        <Field
          label="Stream id or address"
          hint="A stream id such as cam-host, or an rtmp:// or http(s)://….flv address."
          error={problem}
        >
          {(ids) => (
            <TextInput
              {...ids}
              autoFocus
              spellCheck={false}
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                setProblem(undefined)
              }}
            />
          )}
        </Field>
        <DialogActions>
          <Button
            className="mr-auto"
            onClick={() => {
              onAdd({ kind: 'slot', for: { by: 'next' } })
              onClose()
            }}
          >
            An empty place
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            Place it
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
