'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Nothing, onDemand } from './on-demand'

const WholeText = onDemand(() => import('./whole-text'), Nothing)

type CutTextProps = {
  /** The button is named after this, for example `what a take would change`. */
  name: string
  /** The class `truncate` or `line-clamp-…`, by how much there is room for. */
  className: string
  id?: string | undefined
  role?: 'alert' | 'status' | undefined
  /** The button shows this instead of the text, where the two differ. */
  whole?: ReactNode
  children: ReactNode
}

/**
 * Shows text that ends in an ellipsis where there is no room for it. Then a button, for keyboard and touch too, shows
 * the whole.
 */
export function CutText({ name, className, id, role, whole, children }: CutTextProps) {
  const text = useRef<HTMLDivElement>(null)
  const [isCut, setIsCut] = useState(false)
  // It is measured after every render: other words are cut off elsewhere, without another size of the box.
  useEffect(() => {
    const element = text.current
    if (!element) return
    const measure = () =>
      setIsCut(element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  })
  return (
    <div className="flex min-w-0 items-end gap-1.5">
      <div ref={text} id={id} role={role} className={`min-w-0 ${className}`}>
        {children}
      </div>
      {isCut ? <WholeText name={name}>{whole ?? children}</WholeText> : null}
    </div>
  )
}
