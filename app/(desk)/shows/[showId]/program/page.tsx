import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageOf } from '@/app/page-of'
import { ProgramScreen } from '@/components/desk/desk'
import { RecordId } from '@/lib/layout/record-id'
import { app } from '@/lib/server/app'
import { programSnapshot } from '@/lib/server/screens/program-snapshot'
import { isFailure } from '@/lib/shared/failures'
import { requireOperator } from '../../../require-operator'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Program' }

type Props = { params: Promise<{ showId: string }> }

const ENDED = 'You are signed out here, or the show was deleted.'

/** The same screen as by a link, for the signed-in. */
export default pageOf(async function ProgramPage({ params }: Props) {
  const { showId } = await params
  await requireOperator(`/shows/${showId}/program`)
  // PostgreSQL would refuse a query for an address with a NUL.
  if (!RecordId.safeParse(showId).success) notFound()
  try {
    const snapshot = await programSnapshot(await app(), { showId, plays: true })
    return <ProgramScreen snapshot={snapshot} query={`show=${encodeURIComponent(showId)}`} ended={ENDED} />
  } catch (error) {
    if (isFailure(error) && error.code === 'not-found') notFound()
    throw error
  }
})
