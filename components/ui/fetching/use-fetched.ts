import { useSyncExternalStore } from 'react'
import type { Fetched } from './fetched'

const nothing = () => null

/** Returns fetched code once it is there, and null until then. It does not ask for it. */
export const useFetched = <T>(code: Fetched<T>): T | null => useSyncExternalStore(code.subscribe, code.current, nothing)
