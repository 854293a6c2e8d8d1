import { createStore } from 'zustand/vanilla'
import { pageAudio } from './page-audio'

const KEY = 'mixdesk.headphones'
/** A change of loudness takes this long, in s: a jump would be heard as a click. */
const GLIDE_S = 0.02

type State = Readonly<{
  /** In percent of what comes in. */
  volume: number
  /** The output of the machine, by the browser's id; '' is the one that the system chose. */
  output: string
  /** Says why the output was not changed. */
  problem: string | null
}>

const recall = (): number => {
  try {
    const kept = Number(localStorage.getItem(KEY) ?? 100)
    return Number.isInteger(kept) && kept >= 0 && kept <= 100 ? kept : 100
  } catch {
    return 100
  }
}

/** Holds how loud this browser's headphones are, which is kept, and where they are, until the page is left. */
export const headphones = createStore<State>(() => ({ volume: recall(), output: '', problem: null }))

let phones: GainNode | null = null

/** Returns what leads from the page's AudioContext to the machine's output; null until the page may have sound. */
export function toHeadphones(): AudioNode | null {
  const { context } = pageAudio.getState()
  if (!context) return null
  if (!phones) {
    phones = context.createGain()
    phones.gain.value = headphones.getState().volume / 100
    phones.connect(context.destination)
  }
  return phones
}

/** Sets how loud the headphones are, in percent (0 to 100), and keeps it in this browser. */
export function setVolume(volume: number): void {
  headphones.setState({ volume })
  phones?.gain.setTargetAtTime(volume / 100, phones.context.currentTime, GLIDE_S)
  try {
    localStorage.setItem(KEY, String(volume))
  } catch {
    // A browser that keeps nothing begins anew with each page.
  }
}

export const canChooseOutput = (): boolean =>
  typeof AudioContext !== 'undefined' && 'setSinkId' in AudioContext.prototype

/**
 * Leads the headphones to another output of the machine. What an element plays aloud (the program, the test player)
 * stays at the system's.
 */
export async function setOutput(output: string): Promise<void> {
  const { context } = pageAudio.getState()
  if (!context || !('setSinkId' in context) || typeof context.setSinkId !== 'function') return
  try {
    await context.setSinkId(output)
    headphones.setState({ output, problem: null })
  } catch {
    headphones.setState({ problem: 'This output cannot be used.' })
  }
}

/** Lists the outputs that the browser names; it names none to a page that may use no microphone. */
export async function listOutputs(): Promise<readonly Pick<MediaDeviceInfo, 'deviceId' | 'label'>[]> {
  if (!canChooseOutput()) return []
  const devices = await navigator.mediaDevices?.enumerateDevices().catch(() => [])
  return (devices ?? []).filter(
    ({ kind, deviceId, label }) => kind === 'audiooutput' && deviceId !== '' && label !== '',
  )
}
