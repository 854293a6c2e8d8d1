'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { fetched } from '@/components/ui/fetching/fetched'
import { Part, PartFailed } from '@/components/ui/part-failed'
import { ProblemNote } from '@/components/ui/problem-note'
import { Group } from './group'

/** Shows what stands on a page when something went wrong. */
export function TroubleParts() {
  return (
    <Group name="Trouble">
      <ProblemNote problem="What could not be done, and why" />
      <PartFailed tryAgain={() => {}} />
      <Part>
        <Failing />
      </Part>
      <Button size="small" onClick={missCode}>
        Miss code
      </Button>
    </Group>
  )
}

function Failing() {
  const [failed, setFailed] = useState(false)
  if (failed) throw new Error('This part was asked to fail.')
  return (
    <Button size="small" onClick={() => setFailed(true)}>
      Fail
    </Button>
  )
}

/** Wants code that comes at the second try only: the note in the layout of every page (missing-code.tsx) says so. */
function missCode() {
  let tries = 0
  const code = fetched(async () => {
    tries += 1
    if (tries === 1) throw new Error('This code was asked to fail.')
    return true
  })
  void code.want().catch(() => {})
}
