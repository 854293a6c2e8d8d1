import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { KeyGuard } from '@/components/ui/key-guard'
import { MissingCode } from '@/components/ui/missing-code'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Mixdesk', template: '%s · Mixdesk' },
  icons: '/icon.svg',
}
export const viewport: Viewport = { themeColor: '#0b0c0f', colorScheme: 'dark' }

export default function RootLayout({ children }: { children: ReactNode }) {
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
