'use client'

import { useEffect, useRef, useState } from 'react'
import { useDesk } from '@/components/seat/seat-context'
import { send } from '@/components/seat/send'
import { clockTime } from '@/components/seat/time-words'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog, DialogActions } from '@/components/ui/dialog'
import { Field, TextInput } from '@/components/ui/fields/field'
import { Switch } from '@/components/ui/fields/switch'
import { NewProgramLink } from '@/lib/protocol/program-link'
import { MESSAGES } from '@/lib/shared/messages'

/** Makes a link to the program when it opens, and shows it this once. */
export default function ProgramLinkDialog({ hours, onClose }: { hours: number; onClose: () => void }) {
  const showId = useDesk((state) => state.show.id)
  const [plays, setPlays] = useState(false)
  const [made, setMade] = useState<{ address: string; until: number } | null>(null)
  const before = useRef<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isMaking, setMaking] = useState(true)
  useEffect(() => {
    // In development React runs an effect twice, and one link is enough.
    const path = `/api/shows/${encodeURIComponent(showId)}/program-links`
    const asking = setTimeout(async () => {
      setMaking(true)
      // One that was made a moment ago, and plays otherwise, is of no use any more.
      const gone = before.current ? await send('DELETE', `${path}/${encodeURIComponent(before.current)}`) : null
      if (gone?.problem) return setProblem(`the one made before could not be revoked: ${gone.problem}`)
      const answer = await send('POST', path, { hours, plays })
      const read = NewProgramLink.safeParse(answer.value)
      if (!read.success) return setProblem(answer.problem ?? MESSAGES.unreadable)
      before.current = read.data.link.id
      setMaking(false)
      setMade({ address: `${window.location.origin}${read.data.path}`, until: read.data.link.expiresAt })
    })
    return () => clearTimeout(asking)
  }, [showId, hours, plays])
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
            {(ids) => (
              <TextInput
                {...ids}
                readOnly
                value={isMaking ? 'Making another link…' : made.address}
                onFocus={({ target }) => target.select()}
              />
            )}
          </Field>
          <Switch
            label="It shows the real picture too"
            checked={plays}
            aria-disabled={isMaking}
            onChange={({ target }) => {
              if (!isMaking) setPlays(target.checked)
            }}
          />
          <p className="text-xs text-muted">{PLAYS}</p>
          <DialogActions>
            <Button onClick={onClose}>Done</Button>
            <CopyButton variant="primary" disabled={isMaking} text={made.address} label="Copy the link" />
          </DialogActions>
        </>
      ) : (
        <p className="text-sm text-muted">Making a link…</p>
      )}
    </Dialog>
  )
}

const PLAYS =
  'The page then has the play address of the mix, signature and all. Whoever has the link can copy it, and watch for as long as the CDN takes it, also after the link is revoked. Turning this on makes another link.'
