'use client'

import { type FormEvent, useEffect, useState } from 'react'
import { useSeat } from '@/components/seat/seat-context'
import { Button } from '@/components/ui/button'
import { Field, Select, TextInput } from '@/components/ui/fields/field'
import { isolated } from '@/lib/shared/isolated'
import type { StreamChange } from './room'

const PICTURES = {
  wide: { words: 'Camera, 1280 × 720', width: 1280, height: 720, soundOnly: false },
  high: { words: 'Phone, 720 × 1280', width: 720, height: 1280, soundOnly: false },
  old: { words: 'Camera, 640 × 480', width: 640, height: 480, soundOnly: false },
  screen: { words: 'Screen, 1920 × 1080', width: 1920, height: 1080, soundOnly: false },
  sound: { words: 'Sound only', width: 0, height: 0, soundOnly: true },
} as const
type Picture = keyof typeof PICTURES

const isPicture = (value: string): value is Picture => Object.hasOwn(PICTURES, value)

type JoinFormProps = {
  onJoin: (change: StreamChange) => Promise<boolean>
  /** Called with whether there is something in the fields. */
  onTyping: (isTyping: boolean) => void
}

/** Lets a stream join that the room has never seen. */
export function JoinForm({ onJoin, onTyping }: JoinFormProps) {
  const { announce } = useSeat()
  const [streamId, setStreamId] = useState('')
  const [userName, setUserName] = useState('')
  const [picture, setPicture] = useState<Picture>('wide')
  const isTyping = `${streamId}${userName}`.trim() !== ''
  useEffect(() => onTyping(isTyping), [isTyping, onTyping])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { words: _, ...size } = PICTURES[picture]
    const id = streamId.trim()
    if (!(await onJoin({ streamId: id, userName: userName.trim() || id, live: true, ...size }))) return
    announce(`${isolated(userName.trim() || id)} has joined`)
    setStreamId('')
    setUserName('')
  }
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="Add a stream" className="mt-3 grid grid-cols-2 gap-2">
      <Field label="Stream id">
        {(ids) => (
          <TextInput
            {...ids}
            required
            spellCheck={false}
            value={streamId}
            onChange={(event) => setStreamId(event.target.value)}
          />
        )}
      </Field>
      <Field label="Name">
        {(ids) => (
          <TextInput
            {...ids}
            placeholder={streamId}
            value={userName}
            onChange={(event) => setUserName(event.target.value)}
          />
        )}
      </Field>
      <Field label="Picture">
        {(ids) => (
          <Select
            {...ids}
            value={picture}
            onChange={({ target }) => isPicture(target.value) && setPicture(target.value)}
          >
            {Object.entries(PICTURES).map(([value, { words }]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" className="self-end" disabled={streamId.trim() === ''}>
        Join
      </Button>
    </form>
  )
}
