import type { Storage } from '@/lib/sandbox/state/file-storage'

/** It keeps nothing. */
export const memoryStorage = (): Storage => ({ load: () => null, save: async () => {} })
