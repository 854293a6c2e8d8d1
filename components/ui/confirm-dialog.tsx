'use client'

import { AlertDialog } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { Button } from './button'
import { focusAfterLayer } from './focus'

export type ConfirmProps = {
  onClose: () => void
  title: string
  says: ReactNode
  action: string
  variant?: 'primary' | 'program'
  onConfirm: () => void
}

/** Asks before something that cannot be taken back. Focus starts on Cancel. */
export default function ConfirmDialog({ onClose, title, says, action, variant = 'primary', onConfirm }: ConfirmProps) {
  const [opener] = useState(() => document.activeElement)
  return (
    <AlertDialog.Root open onOpenChange={onClose}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-black/60" />
        <AlertDialog.Content
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            focusAfterLayer(opener)
          }}
          className="fixed top-1/2 left-1/2 z-40 w-[min(420px,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 rounded-xl border border-line-strong bg-surface p-5 shadow-2xl focus:outline-none"
        >
          <AlertDialog.Title className="text-base font-semibold break-words">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-1.5 text-sm break-words text-muted">{says}</AlertDialog.Description>
          <div className="mt-5 flex justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>Cancel</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button variant={variant} onClick={onConfirm}>
                {action}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
