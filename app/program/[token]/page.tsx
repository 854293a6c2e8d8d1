import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pageOf } from '@/app/page-of'
import { ProgramScreen } from '@/components/desk/desk'
import { app } from '@/lib/server/app'
import { deskPolicy } from '@/lib/server/http/page-policy'
import { programSnapshot } from '@/lib/server/screens/program-snapshot'
import { screenOfLink } from '@/lib/server/screens/screen-of'
import { isFailure } from '@/lib/shared/failures'

export const dynamic = 'force-dynamic'

// biome-ignore lint/style/noProcessEnv: Next itself sets it.
const IS_DEVELOPMENT = process.env.NODE_ENV === 'development'

type Props = { params: Promise<{ token: string }> }

/** The address lets in whoever knows it, so that no search engine shall. */
export const metadata: Metadata = { title: 'Program', robots: { index: false, follow: false } }

const ENDED = 'This link has ended, or was revoked, or the show was deleted. Ask who runs the show for a new one.'

/** Reads what a link opens. Links that are none are slowed down, and answered as ended. */
const readProgram = cache(async (token: string) => {
  const context = await app()
  try {
    const screen = await screenOfLink(context, token)
    return { snapshot: await programSnapshot(context, screen), plays: screen.plays }
  } catch (error) {
    if (isFailure(error)) notFound()
    throw error
  }
})

export default pageOf(async function ProgramPage({ params }: Props) {
  const { token } = await params
  const { snapshot, plays } = await readProgram(token)
  return (
    <>
      {plays ? null : <meta httpEquiv="Content-Security-Policy" content={deskPolicy([], false, IS_DEVELOPMENT)} />}
      <ProgramScreen snapshot={snapshot} query={`link=${token}`} ended={ENDED} />
    </>
  )
})
