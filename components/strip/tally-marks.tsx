import type { Tally } from '@/lib/editor/state/tally'

/** Marks a card. It lies in a corner of the picture, so that the name below has all its room. */
export function TallyMarks({
  amiss,
  preview,
  program,
  changedSince,
  again,
}: Tally & { amiss: boolean; again: string }) {
  return (
    <span
      aria-hidden
      className="absolute inset-x-1 bottom-1 flex flex-wrap gap-1 whitespace-nowrap text-2xs font-semibold *:rounded *:bg-canvas/85 *:px-1"
    >
      {program === 'perhaps' ? <span className="text-warning-text">PGM?</span> : null}
      {program === 'on' ? (
        <span className={amiss ? 'text-warning-text' : 'text-program-text'}>
          {amiss ? '⚠ ' : ''}PGM
          {changedSince ? <span className="font-normal text-warning-text"> changed since</span> : null}
        </span>
      ) : null}
      {preview ? <span className="text-preview-text">PVW</span> : null}
      {again ? <span className="text-warning-text">{again}</span> : null}
    </span>
  )
}

/**
 * Red is on air, amber perhaps, or with a source that left, stands still or is silent, green is in preview. A layout
 * that is both is red or amber with green inside.
 */
export function outline(inPreview: boolean, program: Tally['program']): string {
  const around = { on: 'outline-2 outline-program', perhaps: 'outline-2 outline-warning', off: '' }[program]
  if (around) return inPreview ? `${around} border-2 border-preview` : around
  return inPreview ? 'outline-2 outline-preview' : 'outline-1 outline-line-strong'
}
