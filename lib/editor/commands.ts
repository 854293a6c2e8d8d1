import type { Desk } from './desk-store'

export type Command =
  | { do: 'nudge'; x: number; y: number }
  | { do: 'preview'; place: number }
  | {
      do:
        | 'remove'
        | 'duplicate'
        | 'undo'
        | 'redo'
        | 'forward'
        | 'backward'
        | 'front'
        | 'back'
        | 'deselect'
        | 'select-all'
        | 'take'
    }

export declare function run(command: Command, desk: Desk): void
