type FieldNoteProps = { id: string; error: string | null; note: string | null }

/**
 * Says below a field what is wrong with what was typed, and what changed under it. It draws nothing while there is
 * neither.
 */
export function FieldNote({ id, error, note }: FieldNoteProps) {
  const says = [note, error].filter(Boolean).join(' ')
  return says ? (
    <p id={id} role="alert" className="mt-1 text-2xs text-warning-text">
      {says}
    </p>
  ) : null
}
