'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { Field, TextInput } from '@/components/ui/fields/field'
import { Name } from '@/components/ui/name'
import { keyOf, nameOf, type RunningTask } from '@/lib/protocol/running-task'

/** It is typed, since no slip of a hand may end every show. */
const WORD = 'STOP'

type StopAllDialogProps = { tasks: readonly RunningTask[]; onClose: () => void; onStop: () => void }

/** Asks for a word before everything that is listed is stopped. The names stay as live as the list. */
export default function StopAllDialog({ tasks, onClose, onStop }: StopAllDialogProps) {
  const [typed, setTyped] = useState('')
  const [isTold, setTold] = useState(false)
  const isRight = typed.trim().toUpperCase() === WORD
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isRight) onStop()
    else setTold(true)
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Stop all tasks?"
      description="Each of these goes off air for everybody who watches it. Shows can be taken again; tasks without a show cannot."
    >
      <form onSubmit={submit} noValidate>
        <ul className="mb-4 max-h-60 list-disc overflow-y-auto pl-5 text-sm">
          {tasks.map((task) => (
            <li key={keyOf(task)}>
              <Name className="break-words">{nameOf(task)}</Name>
              <span className="text-muted">
                {' '}
                · {task.account.name}
                {task.state === 'perhaps' ? ' · perhaps' : ''}
              </span>
            </li>
          ))}
        </ul>
        <Field
          label={`Type ${WORD} to stop all of them`}
          error={isTold && !isRight ? `Type the word ${WORD}.` : undefined}
        >
          {(ids) => (
            <TextInput
              {...ids}
              spellCheck={false}
              autoCapitalize="characters"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="program" aria-disabled={!isRight}>
            {tasks.length === 1 ? 'Stop 1 task' : `Stop ${tasks.length} tasks`}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
