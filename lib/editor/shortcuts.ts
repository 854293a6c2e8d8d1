import type { Command } from './commands'

/** `when`: 'canvas' only with the focus on no field and no dialog open; 'desk' the same, but also while nothing is selected. */
export type Shortcut = Readonly<{
  /** tinykeys syntax; several presses do the same. */
  keys: readonly string[]
  /** As printed in the help. */
  shown: string
  label: string
  group: 'Edit' | 'Arrange' | 'Select' | 'On air'
  command: Command
}>
