'use client'

import { useEffect, useState } from 'react'
import { useDesk } from '@/components/seat/seat-context'
import { send } from '@/components/seat/send'
import { clockTime } from '@/components/seat/time-words'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { Field, TextInput } from '@/components/ui/fields/field'
import { NewProgramLink } from '@/lib/protocol/program-link'
import { MESSAGES } from '@/lib/shared/messages'

/** Makes a link to the program when it opens, and shows it this once. */
export default function ProgramLinkDialog({ hours, onClose }: { hours: number; onClose: () => void }) {
  const showId = useDesk((state) => state.show.id)
  const [made, setMade] = useState<{ address: string; until: number } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    // In development React runs an effect twice, and one link is enough.
    const asking = setTimeout(async () => {
      const answer = await send('POST', `/api/shows/${encodeURIComponent(showId)}/program-links`, { hours })
      const read = NewProgramLink.safeParse(answer.value)
      if (!read.success) return setProblem(answer.problem ?? MESSAGES.unreadable)
      setMade({ address: `${window.location.origin}${read.data.path}`, until: read.data.link.expiresAt })
    })
    return () => clearTimeout(asking)
  }, [showId, hours])
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Link for a screen"
      description="Whoever has it sees the program, and nothing else, without signing in."
    >
      {problem ? (
        <p role="alert" className="text-sm text-warning-text">
          No link was made: {problem}
        </p>
      ) : made ? (
        <>
          <Field
            label="Address"
            hint={`Good until ${clockTime(made.until)}. It is shown this once; the show settings revoke it.`}
          >
            {(ids) => <TextInput {...ids} readOnly value={made.address} onFocus={({ target }) => target.select()} />}
          </Field>
          <DialogActions>
            <Button onClick={onClose}>Done</Button>
            <CopyButton variant="primary" text={made.address} label="Copy the link" />
          </DialogActions>
        </>
      ) : (
        <p className="text-sm text-muted">Making a link…</p>
      )}
    </Dialog>
  )
}
