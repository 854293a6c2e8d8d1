'use client'

import { clsx } from 'clsx'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

/** What is left at an end by a rounded pixel is no reason to scroll. */
const NOTHING = 2

/**
 * Shows at either end of the row that holds it whether the row goes on there, and scrolls it when pressed. It is the
 * last child of a flex row that scrolls sideways. A keyboard walks through the row itself, which scrolls along.
 */
export function ScrollEnds() {
  const end = useRef<HTMLButtonElement>(null)
  const [more, setMore] = useState({ before: false, after: false })
  useEffect(() => {
    const row = end.current?.parentElement
    if (!row) return
    const look = () => {
      const left = row.scrollWidth - row.clientWidth - row.scrollLeft
      setMore({ before: row.scrollLeft > NOTHING, after: left > NOTHING })
    }
    const sizes = new ResizeObserver(look)
    for (const each of [row, ...row.children]) sizes.observe(each)
    row.addEventListener('scroll', look, { passive: true })
    look()
    return () => {
      sizes.disconnect()
      row.removeEventListener('scroll', look)
    }
  }, [])
  const go = (by: 1 | -1) => {
    const row = end.current?.parentElement
    row?.scrollBy({ left: by * row.clientWidth * 0.7 })
  }
  return (
    <>
      <button
        type="button"
        aria-hidden
        tabIndex={-1}
        title="Tools before these"
        onClick={() => go(-1)}
        className={clsx(END, 'left-0 order-first -mr-8 bg-linear-to-r', !more.before && 'invisible')}
      >
        <ChevronLeft size={16} />
      </button>
      <button
        ref={end}
        type="button"
        aria-hidden
        tabIndex={-1}
        title="More tools"
        onClick={() => go(1)}
        className={clsx(END, 'right-0 -ml-8 justify-end bg-linear-to-l', !more.after && 'invisible')}
      >
        <ChevronRight size={16} />
      </button>
    </>
  )
}

const END = 'sticky z-1 flex w-8 shrink-0 items-center self-stretch from-surface from-60% to-transparent text-text'
