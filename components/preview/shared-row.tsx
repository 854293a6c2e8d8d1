import { Button } from '@/components/ui/button'

type SharedRowProps = {
  problem: string | null
  /** Says that it is known which templates the show has. */
  isKnown: boolean
  alone: number
  read: () => Promise<void>
  share: () => Promise<unknown>
}

/** Offers to share the templates of this browser with the show's team, and says what failed. */
export function SharedRow({ problem, isKnown, alone, read, share }: SharedRowProps) {
  if (problem === null && alone === 0) return null
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-t px-3.5 py-1.5 text-xs">
      {problem !== null ? (
        <>
          <p role="alert" className="min-w-0 flex-1 text-warning-text">
            {problem}
          </p>
          <Button variant="quiet" size="small" onClick={() => void read()}>
            {isKnown ? 'Dismiss' : 'Read again'}
          </Button>
        </>
      ) : (
        <>
          <p className="min-w-0 flex-1 text-muted">
            {alone === 1 ? '1 template is in this browser alone.' : `${alone} templates are in this browser alone.`}
          </p>
          <Button variant="quiet" size="small" onClick={() => void share()}>
            Share with the show
          </Button>
        </>
      )}
    </div>
  )
}
