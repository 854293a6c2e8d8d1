/** Says above a list what could not be done. It draws nothing while there is no problem. */
export function ProblemNote({ problem }: { problem: string | null }) {
  if (!problem) return null
  return (
    <p
      role="alert"
      className="mb-3 rounded-lg border border-warning-line bg-warning-soft px-3 py-2 text-sm text-warning-text"
    >
      {problem}
    </p>
  )
}
