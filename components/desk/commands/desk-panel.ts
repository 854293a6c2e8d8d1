/** Names what opens over the desk, one at a time: `output …` are the settings of the show at the output of this id. */
export type DeskPanel =
  | 'settings'
  | `output ${string}`
  | 'requests'
  | 'playback'
  | 'help'
  | 'palette'
  | 'history'
  | 'follow'
  | 'add-source'
  | 'rehearsal'
  | 'restart'
  | 'room'
