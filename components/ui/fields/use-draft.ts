import { useState } from 'react'
import { changedMeanwhile, type Draft } from './draft'

type Field<T> = {
  value: T
  /** Writes the value as text. */
  displayed: string
  /** Commits the text, or says why not and does nothing. */
  commit: (text: string) => string | null
}

/**
 * Holds the text that is typed into a field until it is committed or reverted. The text outlives a value that changes
 * under it, so no typing is lost, and `note` says that there is another value now.
 */
export function useDraft<T>({ value, displayed, commit }: Field<T>) {
  const [draft, setDraft] = useState<Draft<T> | null>(null)
  const [error, setError] = useState<string | null>(null)
  const revert = () => {
    setDraft(null)
    setError(null)
  }
  return {
    text: draft?.text ?? displayed,
    typed: draft?.text ?? null,
    error,
    note: changedMeanwhile(draft, value, displayed),
    type: (text: string) => setDraft((before) => ({ text, over: before ? before.over : value })),
    revert,
    commit: (text: string) => {
      if (text === displayed) return revert()
      const problem = commit(text)
      if (problem === null) return revert()
      setDraft((before) => ({ text, over: before ? before.over : value }))
      setError(problem)
    },
  }
}
