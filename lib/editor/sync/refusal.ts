import type { DeskState, Tell } from '@/lib/editor/state/desk-state'
import type { MixRequest } from '@/lib/protocol/request'
import type { Task } from '@/lib/protocol/task'

type Notice = Parameters<Tell>[0]

/** Makes the notice of a refusal. Its action reveals the input that the refusal is about, where that is known. */
export function refusalNotice(request: MixRequest, revealInput: (inputId: string) => void): Notice {
  const { action, explanation, message, about } = request
  const why = explanation ?? message ?? ''
  const input = about.find(({ kind }) => kind === 'input')
  return {
    tone: 'bad',
    text: `Not ${action === 'StopMix' ? 'stopped' : 'taken'}: ZEGOCLOUD refused. ${why}`.trim(),
    ...(input ? { action: { label: 'Go to', run: () => revealInput(input.id) } } : {}),
  }
}

/** Finds the last retry of a request of mine, if this news says that it was refused and given up. */
export function givenUp(
  { task, requests, me }: Pick<DeskState, 'task' | 'requests' | 'me'>,
  news: Pick<Task, 'retrying'>,
): MixRequest | null {
  if (!task.retrying || news.retrying) return null
  const last = requests.find(({ id }) => id === task.inFlight)
  return last?.state === 'rejected' && last.operator.id === me.id ? last : null
}
