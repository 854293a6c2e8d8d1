/** Names what opens over the desk, one at a time. */
export type DeskPanel =
  | 'settings'
  | 'requests'
  | 'playback'
  | 'help'
  | 'palette'
  | 'history'
  | 'add-source'
  | 'rehearsal'
  | 'restart'
  | 'room'
