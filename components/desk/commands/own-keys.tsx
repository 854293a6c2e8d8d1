'use client'

import { useEffect } from 'react'
import { useSeat } from '@/components/seat/seat-context'
import { readKeys } from '@/lib/editor/hands/own-keys-store'
import { OWN_KEYS } from '@/lib/editor/keys-in-use'
import { keepOff } from './keep-off'
import { UNREADABLE } from './own-keys-words'

/** Reads a person's own keys, and again when another tab changed them. */
export default function OwnKeys() {
  const { announce } = useSeat()
  useEffect(() => {
    const read = () => readKeys() || announce(UNREADABLE)
    read()
    const hear = ({ key }: StorageEvent) => (key === OWN_KEYS || key === null) && read()
    window.addEventListener('storage', hear)
    window.addEventListener('keydown', keepOff)
    return () => {
      window.removeEventListener('storage', hear)
      window.removeEventListener('keydown', keepOff)
    }
  }, [announce])
  return null
}
