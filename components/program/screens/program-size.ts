/** Lists how large the program may be, in the order of the key that turns them. */
export const PROGRAM_SIZES = ['small', 'beside', 'large'] as const
export type ProgramSize = (typeof PROGRAM_SIZES)[number]

export const SIZE_WORDS: Readonly<Record<ProgramSize, string>> = {
  small: 'Program small',
  beside: 'Program as large as the preview',
  large: 'Program large, preview small',
}

/** This is where `app/desk.css` lays the two out by their size. */
const ROOM = '(width >= 1024px) and (height >= 560px)'
/** The server reads it with the page, so that the desk is laid out once (app/layout.tsx). */
export const PROGRAM_SIZE_COOKIE = 'mixdesk.program-size'
const YEAR_S = 365 * 24 * 3_600

const listeners = new Set<() => void>()

/** Calls `listener` whenever the size or the room for it is another, until the function that it returns is called. */
export function watchProgramSize(listener: () => void): () => void {
  const room = window.matchMedia(ROOM)
  listeners.add(listener)
  room.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    room.removeEventListener('change', listener)
  }
}

/** Returns the size that is chosen in this browser; null where the page has no room to choose. */
export function programSize(): ProgramSize | null {
  return window.matchMedia(ROOM).matches ? chosen() : null
}

const chosen = (): ProgramSize => toProgramSize(document.documentElement.dataset.program)

/** Reads the size that was kept; what is none is the small one. */
export const toProgramSize = (text: string | undefined): ProgramSize =>
  PROGRAM_SIZES.find((size) => size === text) ?? 'small'

/** Chooses a size, and keeps it for the next time. Returns what to say of it. */
export function chooseProgramSize(size: ProgramSize): string {
  document.documentElement.dataset.program = size
  // A browser that keeps nothing shows it all the same.
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is for secure origins alone
  document.cookie = `${PROGRAM_SIZE_COOKIE}=${size}; path=/; max-age=${YEAR_S}; samesite=lax`
  for (const listener of listeners) listener()
  return SIZE_WORDS[size]
}

/** Goes on to the next size. Returns what to say of it. */
export function turnProgramSize(): string {
  if (programSize() === null) return 'There is no room here for another size of the program.'
  const next = PROGRAM_SIZES[(PROGRAM_SIZES.indexOf(chosen()) + 1) % PROGRAM_SIZES.length]
  return chooseProgramSize(next ?? 'small')
}
