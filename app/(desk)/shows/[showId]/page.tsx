import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Desk } from '@/components/desk/desk'
import { app } from '@/lib/server/app'
import { isAtLeast } from '@/lib/server/auth/roles'
import { snapshot } from '@/lib/server/following/snapshot'
import { isFailure } from '@/lib/shared/failures'
import { isolated } from '@/lib/shared/isolated'
import { requireOperator } from '../../require-operator'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ showId: string }>
  searchParams: Promise<{ layout?: string | string[] }>
}

/** Reads the show once for the page and its title. */
const readSnapshot = cache(async (showId: string) => {
  try {
    return await snapshot(await app(), showId)
  } catch (error) {
    if (isFailure(error) && error.code === 'not-found') notFound()
    throw error
  }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { showId } = await params
  await requireOperator(`/shows/${showId}`)
  return { title: isolated((await readSnapshot(showId)).show.name) }
}

export default async function DeskPage({ params, searchParams }: Props) {
  const { showId } = await params
  const { layout } = await searchParams
  const { id, name, role } = await requireOperator(`/shows/${showId}`)
  return (
    <Desk
      snapshot={await readSnapshot(showId)}
      me={{ id, name }}
      roleName={role}
      canEdit={isAtLeast(role, 'operator')}
      previewId={typeof layout === 'string' ? layout : null}
    />
  )
}
