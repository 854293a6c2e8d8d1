import Link from 'next/link'

export default function NotFoundPage() {
  return (
    <main className="grid min-h-dvh place-items-center p-6 text-center">
      <div>
        <h1 className="text-lg font-semibold">Nothing here</h1>
        <p className="mt-1 text-sm text-muted">The show may have been deleted, or the address is not quite right.</p>
        <Link
          href="/shows"
          className="mt-4 inline-block rounded-lg border border-line-strong bg-raised px-4 py-2 text-sm font-medium hover:bg-lifted"
        >
          All shows
        </Link>
      </div>
    </main>
  )
}
