'use client'

import { UserRound } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { isolated } from '@/lib/shared/isolated'

/** Shows who is signed in, and the way out. */
export function SignOut({ name, role }: { name: string; role: string }) {
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="small" aria-label={`Signed in as ${name}`}>
          <UserRound aria-hidden size={16} />
          <span className="max-w-28 truncate max-xl:hidden">{name}</span>
        </Button>
      }
      note={`${isolated(name)} · ${role}`}
      items={[
        { label: 'Password…', onSelect: () => window.location.assign('/password') },
        { label: 'Sign out', onSelect: () => void signOut() },
      ]}
    />
  )
}

/** Whatever the answer, the sign-in page shows whether the session is over: with one still there it leads back. */
async function signOut() {
  await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => null)
  window.location.assign('/sign-in')
}
