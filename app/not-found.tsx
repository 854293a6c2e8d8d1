/** Uses a plain link: every page loads the scripts of this one, and only this page would need next/link for it. */
export default function NotFoundPage() {
  return (
    <main className="grid min-h-dvh place-items-center p-6 text-center">
      <div>
        <h1 className="text-lg font-semibold">Page not found</h1>
        <p className="mt-1 text-sm text-muted">The show may have been deleted, or the address may be wrong.</p>
        <a
          href="/shows"
          className="mt-4 inline-block rounded-lg border border-line-strong bg-raised px-4 py-2 text-sm font-medium hover:bg-lifted"
        >
          All shows
        </a>
      </div>
    </main>
  )
}
