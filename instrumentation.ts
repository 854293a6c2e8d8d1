/** Called by Next once in each process, before the first request. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next itself sets it, and leaves the import out of its other runtime.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { start } = await import('./lib/server/start')
    await start()
  }
}
