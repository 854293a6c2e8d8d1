'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button, type ButtonProps } from './button'
import { copyText } from './copy-text'

type CopyButtonProps = Omit<ButtonProps, 'children' | 'onClick'> & { text: string; label?: string }

const SAID_MS = 2_000

/** Copies `text`, and says for two seconds that it did, or that it could not. */
export function CopyButton({ text, label = 'Copy', ...rest }: CopyButtonProps) {
  const [done, setDone] = useState<'copied' | 'refused' | null>(null)
  useEffect(() => {
    const timer = done ? setTimeout(() => setDone(null), SAID_MS) : undefined
    return () => clearTimeout(timer)
  }, [done])
  const Icon = done === 'copied' ? Check : Copy
  return (
    <>
      <Button {...rest} onClick={() => void copyText(text).then((copied) => setDone(copied ? 'copied' : 'refused'))}>
        <Icon aria-hidden size={14} />
        {done === 'copied' ? 'Copied' : label}
      </Button>
      <span role="status" className={done === 'refused' ? 'text-xs text-warning-text' : 'sr-only'}>
        {done === 'copied'
          ? 'Copied'
          : done === 'refused'
            ? 'The browser blocked copying: select the text and press Ctrl+C.'
            : ''}
      </span>
    </>
  )
}
