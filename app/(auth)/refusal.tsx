/** Says what went wrong with the whole form. Screen readers announce it when it appears. */
export function Refusal({ children }: { children: string | undefined }) {
  return (
    <p role="alert" className={children ? 'rounded-md bg-warning-soft px-3 py-2 text-xs text-warning-text' : 'sr-only'}>
      {children}
    </p>
  )
}
