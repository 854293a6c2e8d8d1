import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { KeyGuard } from '@/components/ui/key-guard'
import { MissingCode } from '@/components/ui/missing-code'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Mixdesk', template: '%s · Mixdesk' },
  icons: '/icon.svg',
}
export const viewport: Viewport = { themeColor: '#0b0c0f', colorScheme: 'dark' }

/** Every page is made for its request, because its inline scripts carry the nonce of that request (proxy.ts). */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <html lang="en">
      <body>
        <KeyGuard />
        <MissingCode />
        {children}
      </body>
    </html>
  )
}
