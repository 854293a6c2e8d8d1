'use client'

import { UserRound } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import type { MenuProps } from '@/components/ui/menu-content'
import { Name } from '@/components/ui/name'
import { isolated } from '@/lib/shared/isolated'

/** Shows who is signed in, what each person chooses for this browser, and the way out. */
export function SignOut({ name, role, more = [] }: { name: string; role: string; more?: MenuProps['items'] }) {
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="small" aria-label={`Signed in as ${name}`}>
          <UserRound aria-hidden size={16} />
          <Name className="max-w-28 truncate max-xl:hidden">{name}</Name>
        </Button>
      }
      note={`${isolated(name)} · ${role}`}
      items={[
        ...more,
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
