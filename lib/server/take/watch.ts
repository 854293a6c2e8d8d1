import type { Context } from '@/lib/server/context'

/**
 * The background loop of a process: settles what no answer came for, asks after running tasks and lists watched rooms.
 * Several processes share the work through the database. Ends when `signal` is aborted.
 */
export async function startWatching(_context: Context, _signal: AbortSignal): Promise<void> {}
