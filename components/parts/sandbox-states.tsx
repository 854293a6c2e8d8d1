import { MixedPicture } from '@/components/program/sandbox-program'
import type { SandboxPicture } from '@/components/program/use-sandbox-picture'
import { NOW } from './example-show'
import { onAir, type PartState, state } from './state'

export type SandboxState = PartState & Readonly<{ seen: SandboxPicture }>

const none: SandboxPicture = { picture: null, state: 'loading', seenAt: null }
const some: SandboxPicture = { picture: '/icon.svg', state: 'shown', seenAt: NOW - 12_000 }

const seen = (name: string, says: string, picture: SandboxPicture, facts: Parameters<typeof state>[2] = {}) => ({
  ...state(name, says, { task: onAir, ...facts }),
  seen: picture,
})

/** Lists what becomes of the picture that the sandbox mixes. Each is drawn like no other (states.test.tsx). */
export const SANDBOX_STATES: readonly SandboxState[] = [
  seen('Loading', '', none),
  seen('Drawn', '', some),
  seen('None', 'The sandbox shows no picture on mix.', { ...none, state: 'missing' }),
  seen('Old', 'no answer from the sandbox', { ...some, state: 'failed' }),
  seen('None so far, no answer', 'no answer from the sandbox', { ...none, state: 'failed' }),
  seen('Connection lost', 'connection lost', some, { connection: 'reconnecting' }),
]

/** Draws it in a frame like that of the program monitor, which fetches the picture. */
export function SandboxPart({ state: { seen } }: { state: SandboxState }) {
  return (
    <div className="relative grid aspect-video place-items-center bg-black">
      <MixedPicture {...seen} streamId="mix" layoutName="Opening" />
    </div>
  )
}
