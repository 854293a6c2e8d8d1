import type { ReactNode } from 'react'

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="grid min-h-full place-items-center px-4 py-10">
      <div className="flex w-full max-w-[360px] flex-col gap-5">
        <p className="text-center text-base font-semibold tracking-tight">Mixdesk</p>
        <div className="rounded-xl border border-line bg-surface p-6">{children}</div>
      </div>
    </main>
  )
}
