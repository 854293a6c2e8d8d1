import { MAX_BODY_BYTES } from '@/lib/shared/body-size'

/** Reads a file's text: of a large one what an import reads, or as much as shows that it is too large. */
export async function readFile(file: File): Promise<string> {
  if (file.size <= MAX_BODY_BYTES) return file.text()
  const slim = await import('./slim').then(
    ({ slimText }) => slimText(file),
    () => null,
  )
  return slim ?? file.slice(0, MAX_BODY_BYTES + 1).text()
}

/** Returns the text, or the first file, that is dropped or pasted; null where there is neither. */
export function incomingOf(transfer: DataTransfer | null): Promise<string> | null {
  const file = transfer?.files[0]
  if (file) return readFile(file)
  const text = transfer?.getData('text/plain') ?? ''
  return text.trim() ? Promise.resolve(text) : null
}
