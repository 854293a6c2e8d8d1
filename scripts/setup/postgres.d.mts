/** `stop` ends the server and removes its data. Null where none can be had. */
export function startPostgres(): Promise<{ url: string; stop(): Promise<void> } | null>
