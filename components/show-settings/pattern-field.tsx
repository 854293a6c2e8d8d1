import { useState } from 'react'
import { changePattern } from '@/components/seat/pictures/show-pictures'
import { useSeat } from '@/components/seat/seat-context'
import { PlayPattern } from '@/lib/protocol/pictures/play-address'
import type { ShowPictures } from '@/lib/protocol/pictures/show-pictures'
import { AddressField, sayWrong } from './address-field'

/** Edits where the account's own streams are played. Administrators alone may, and the answer says so. */
export function PatternField({ account }: Pick<ShowPictures, 'account'>) {
  const { desk, canEdit } = useSeat()
  const [problem, setProblem] = useState<string | null>(null)
  const commit = (text: string): string | null => {
    const pattern = text.trim() === '' ? null : text.trim()
    const wrong = pattern === null ? undefined : PlayPattern.safeParse(pattern).error
    if (wrong) return sayWrong(wrong)
    void changePattern(desk, { pattern }).then(setProblem)
    return null
  }
  return (
    <div className="mt-3">
      <p className="pb-1 text-xs text-muted">Play domain of the account, for all of its streams (administrators)</p>
      <AddressField
        label="Play domain of the account"
        value={account.pattern ?? ''}
        placeholder="https://pull.example.com/live/{streamId}.flv"
        disabled={!canEdit}
        onCommit={commit}
        problem={problem}
      />
    </div>
  )
}
