import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Tells whether the page runs in a browser: the server does not know the operator's time zone. */
export const useAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
