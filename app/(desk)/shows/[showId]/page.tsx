import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pageOf } from '@/app/page-of'
import { Desk } from '@/components/desk/desk'
import { RecordId } from '@/lib/layout/record-id'
import { wayOf } from '@/lib/protocol/pictures/way'
import { app } from '@/lib/server/app'
import { isAtLeast, maySeeKeys } from '@/lib/server/auth/roles'
import { troubleIn } from '@/lib/server/db/trouble'
import { firstSnapshot } from '@/lib/server/following/snapshot'
import { deskPolicy } from '@/lib/server/http/page-policy'
import { playOrigins } from '@/lib/server/pictures/play-origins'
import { readPictures } from '@/lib/server/pictures/read-pictures'
import { isFailure } from '@/lib/shared/failures'
import { isolated } from '@/lib/shared/isolated'
import { withoutKeys } from '@/lib/shared/stream-keys'
import { requireOperator } from '../../require-operator'

export const dynamic = 'force-dynamic'

// biome-ignore lint/style/noProcessEnv: Next itself sets it.
const IS_DEVELOPMENT = process.env.NODE_ENV === 'development'

type Props = {
  params: Promise<{ showId: string }>
  searchParams: Promise<{ layout?: string | string[] }>
}

/** Reads the show once for the page and its title. */
const readSnapshot = cache(async (showId: string, previewId: string | null) => {
  // PostgreSQL would refuse a query for an address with a NUL.
  if (!RecordId.safeParse(showId).success) notFound()
  try {
    return await firstSnapshot(await app(), showId, previewId)
  } catch (error) {
    if (isFailure(error) && error.code === 'not-found') notFound()
    throw error
  }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { showId } = await params
  try {
    await requireOperator(`/shows/${showId}`)
    const { snapshot } = await readSnapshot(showId, await previewOf(searchParams))
    return { title: isolated(snapshot.show.name) }
  } catch (error) {
    // The page itself says what is wrong.
    if (troubleIn(error)) return {}
    throw error
  }
}

export default pageOf(async function DeskPage({ params, searchParams }: Props) {
  const { showId } = await params
  const previewId = await previewOf(searchParams)
  const { id, name, role } = await requireOperator(`/shows/${showId}`)
  const { snapshot, more } = await readSnapshot(showId, previewId)
  const playInfo = [...(snapshot.task.program?.playInfo ?? []), ...snapshot.requests.flatMap((each) => each.playInfo)]
  const pictures = await readPictures(await app(), showId)
  const origins = playOrigins({ pictures, playInfo, mode: snapshot.account.mode })
  return (
    <>
      <meta
        httpEquiv="Content-Security-Policy"
        content={deskPolicy(origins, wayOf(pictures) === 'room', IS_DEVELOPMENT)}
      />
      <Desk
        snapshot={maySeeKeys(role) ? snapshot : withoutKeys(snapshot)}
        coming={more}
        me={{ id, name }}
        roleName={role}
        canEdit={isAtLeast(role, 'operator')}
        previewId={previewId}
      />
    </>
  )
})

async function previewOf(searchParams: Props['searchParams']): Promise<string | null> {
  const { layout } = await searchParams
  return typeof layout === 'string' ? layout : null
}
