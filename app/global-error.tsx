'use client'

const BUTTON = { marginTop: '1rem', padding: '0.5rem 1rem', border: '1px solid', borderRadius: '0.375rem' }

/** Replaces a page whose frame failed by a fault of ours, style sheet and all. What is on air does not depend on it. */
export default function GlobalErrorPage() {
  return (
    <html lang="en">
      <body style={{ display: 'grid', placeItems: 'center', minHeight: '100dvh', font: '16px system-ui' }}>
        <main style={{ textAlign: 'center' }}>
          <h1 style={{ fontSize: '1.25rem' }}>Something went wrong</h1>
          <p>This does not affect what is on air.</p>
          <button type="button" style={BUTTON} onClick={() => window.location.reload()}>
            Load again
          </button>
        </main>
      </body>
    </html>
  )
}
