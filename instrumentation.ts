/** Called by Next once in each process, before the first request. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next itself sets it, and leaves the import out of its other runtime.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { start } = await import('./lib/server/start')
    // In development Next compiles a route anew when its file changes, which a route that bypasses it would not notice.
    // biome-ignore lint/style/noProcessEnv: Next itself sets it.
    await start(process.env.NODE_ENV === 'production' ? (await import('./app/direct')).DIRECT : [])
  }
}
