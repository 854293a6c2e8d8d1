import type { ReactNode } from 'react'
import { troubleIn } from '@/lib/server/db/trouble'
import { answerUnavailable } from '@/lib/server/http/unavailable'

/**
 * Makes a page that answers 503 with the cause while the database is in trouble. Whatever else it throws is Next's, or
 * a bug.
 */
export const pageOf =
  <Props,>(render: (props: Props) => Promise<ReactNode>) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      return await render(props)
    } catch (error) {
      const trouble = troubleIn(error)
      if (!trouble) throw error
      answerUnavailable(trouble)
      return <Unavailable cause={trouble.message} />
    }
  }

/** Links to the same address with its query, such as the token of a setup link, and works without a script. */
function Unavailable({ cause }: { cause: string }) {
  return (
    <main className="grid min-h-dvh place-items-center p-6 text-center">
      <div>
        <h1 className="text-lg font-semibold">Mixdesk is not available</h1>
        <p className="mt-1 text-sm text-muted">{cause} This does not affect what is on air.</p>
        <a
          // biome-ignore lint/a11y/useValidAnchor: an empty address is that of this page, with its query.
          href=""
          className="mt-4 inline-block rounded-lg border border-line-strong bg-raised px-4 py-2 text-sm font-medium hover:bg-lifted"
        >
          Try again
        </a>
      </div>
    </main>
  )
}
