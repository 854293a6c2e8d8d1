/** Says plainly that a link to a program shows nothing (any more). */
export default function NoProgram() {
  return (
    <main className="grid min-h-dvh place-items-center bg-black p-6 text-center">
      <div>
        <h1 className="text-lg font-semibold">This link has ended</h1>
        <p className="mt-1 text-sm text-muted">
          Its time is over, or it was revoked. Ask who runs the show for a new one.
        </p>
      </div>
    </main>
  )
}
