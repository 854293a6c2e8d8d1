import { useEffect, useState } from 'react'
import { isLost } from '@/components/seat/lost'
import type { Desk } from '@/lib/editor/desk-store'
import type { Person } from '@/lib/protocol/request'
import * as z from '@/lib/shared/schema'

const Session = z.object({ user: z.object({ id: z.string(), role: z.string() }) })

type Who = Readonly<{
  role: string
  canEdit: boolean
  /** Someone else signed in in this browser. */
  isOther: boolean
}>

/**
 * Asks whom the server takes this browser for. It asks each time the connection is back: a new role ends it, and so
 * does a sign-out, after which anybody may have signed in.
 */
export function useWho(desk: Desk, me: Person, first: Pick<Who, 'role' | 'canEdit'>): Who {
  const [who, setWho] = useState<Who>({ ...first, isOther: false })
  useEffect(
    () =>
      desk.subscribe(async (state, before) => {
        if (state.connection !== 'live' || !isLost(before.connection)) return
        const user = await readUser()
        if (user) setWho({ role: user.role, canEdit: user.role !== 'viewer', isOther: user.id !== me.id })
      }),
    [desk, me.id],
  )
  return who
}

/** Returns null where nobody answers, or not Mixdesk. The connection is lost again then, and this is asked again. */
async function readUser() {
  const answer = await fetch('/api/auth/get-session')
    .then((response) => response.json())
    .catch(() => null)
  const session = Session.safeParse(answer)
  return session.success ? session.data.user : null
}
