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
const KEY = 'mixdesk.program-size'

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

const chosen = (): ProgramSize => toSize(document.documentElement.dataset.program)

const toSize = (text: string | null | undefined): ProgramSize => PROGRAM_SIZES.find((size) => size === text) ?? 'small'

/** Chooses a size, and keeps it for the next time. Returns what to say of it. */
export function chooseProgramSize(size: ProgramSize): string {
  show(size)
  try {
    localStorage.setItem(KEY, size)
  } catch {
    // A browser that keeps nothing shows it all the same.
  }
  return SIZE_WORDS[size]
}

/** Goes on to the next size. Returns what to say of it. */
export function turnProgramSize(): string {
  if (programSize() === null) return 'There is no room here for another size of the program.'
  const next = PROGRAM_SIZES[(PROGRAM_SIZES.indexOf(chosen()) + 1) % PROGRAM_SIZES.length]
  return chooseProgramSize(next ?? 'small')
}

/** Shows the size that was chosen last in this browser. */
export function recallProgramSize(): void {
  try {
    show(toSize(localStorage.getItem(KEY)))
  } catch {
    // Where the browser lets nothing be read, the program stays small.
  }
}

function show(size: ProgramSize): void {
  document.documentElement.dataset.program = size
  for (const listener of listeners) listener()
}
