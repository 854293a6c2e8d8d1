'use client'

import { useEffect, useState } from 'react'
import { useDesk } from '@/components/seat/seat-context'
import { send } from '@/components/seat/send'
import { clockTime } from '@/components/seat/time-words'
import { Button } from '@/components/ui/button'
import { Name } from '@/components/ui/name'
import { ProgramLink } from '@/lib/protocol/program-link'
import { MESSAGES } from '@/lib/shared/messages'
import * as z from '@/lib/shared/schema'
import { Group } from './settings-group'

const Links = z.array(ProgramLink)

/** Lists the links by which screens see the program, and revokes them at once: nothing here waits for *Save*. */
export function ProgramLinks() {
  const showId = useDesk((state) => state.show.id)
  const path = `/api/shows/${encodeURIComponent(showId)}/program-links`
  const [links, setLinks] = useState<readonly ProgramLink[] | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    let left = false
    void send('GET', path).then((answer) => {
      if (left) return
      const read = Links.safeParse(answer.value)
      setLinks(read.success ? read.data : [])
      if (!read.success) setSaid(`Could not load the links: ${answer.problem ?? MESSAGES.unreadable}`)
    })
    return () => {
      left = true
    }
  }, [path])

  const revoke = async (link: ProgramLink) => {
    const { problem, isRefusal } = await send('DELETE', `${path}/${encodeURIComponent(link.id)}`)
    // A refusal says that it had ended by then.
    if (problem && !isRefusal) return setSaid(problem)
    setLinks((known) => known?.filter(({ id }) => id !== link.id) ?? null)
    setSaid(problem ?? 'Revoked: screens that it opened show nothing any more.')
  }
  return (
    <Group title="Links to the program">
      {links?.length === 0 ? (
        <p className="text-xs text-faint">None. The menu of PROGRAM makes one for a screen without a sign-in.</p>
      ) : null}
      <ul>
        {links?.map((link) => (
          <li key={link.id} className="flex items-center gap-3 text-sm">
            <span className="min-w-0 flex-1 break-words">
              Until {clockTime(link.expiresAt)}, made at {clockTime(link.createdAt)} by <Name>{link.madeBy}</Name>
              {link.plays ? ', with the real picture' : ''}
            </span>
            <Button
              size="small"
              variant="quiet"
              aria-label={`Revoke the link until ${clockTime(link.expiresAt)}`}
              onClick={() => void revoke(link)}
            >
              Revoke
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-xs text-muted empty:hidden">
        {said}
      </p>
    </Group>
  )
}
