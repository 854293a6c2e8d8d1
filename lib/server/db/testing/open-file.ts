import { type Access, openDatabase } from '@/lib/server/db/open'
import { createTestTimers } from '@/lib/shared/testing/timers'

/** Opens a SQLite database whose disk is waited for, however slow it is. */
export const openFile = (dataDir: string, access: Access = 'beside', mayStartNew = true) =>
  openDatabase({ databaseUrl: null, dataDir, mayStartNew }, () => {}, access, createTestTimers())
