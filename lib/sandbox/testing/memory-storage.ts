import type { Storage } from '@/lib/sandbox/state/file-storage'

/** Keeps nothing. */
export const memoryStorage = (): Storage => ({ load: () => null, save: async () => {} })
