import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { PROGRAM_SIZE_COOKIE, toProgramSize } from '@/components/program/screens/program-size'
import { KeyGuard } from '@/components/ui/key-guard'
import { MissingCode } from '@/components/ui/missing-code'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Mixdesk', template: '%s · Mixdesk' },
  icons: '/icon.svg',
}
export const viewport: Viewport = { themeColor: '#0b0c0f', colorScheme: 'dark' }

/**
 * Every page is made for its request, because its inline scripts carry the nonce of that request (proxy.ts). How large
 * this browser wants the program is known with it, so that nothing jumps.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  const size = (await cookies()).get(PROGRAM_SIZE_COOKIE)?.value
  return (
    <html lang="en" data-program={toProgramSize(size)}>
      <body>
        <KeyGuard />
        <MissingCode />
        {children}
      </body>
    </html>
  )
}
