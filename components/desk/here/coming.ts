import type { Here } from '@/lib/protocol/here'
import { isolated } from '@/lib/shared/isolated'

type Person = Pick<Here['people'][number], 'id' | 'name' | 'edits'>

/** A reload, or a server that starts anew, is over by then: nobody came or went. */
export const QUIET_MS = 6_000

/** More names than this are a number. */
const NAMED = 3

/** Says who came and who left, without oneself; null where nobody did. */
export function sayComing(before: readonly Person[], now: readonly Person[], meId: string): string | null {
  const isIn = (list: readonly Person[]) => (person: Person) => list.some(({ id }) => id === person.id)
  const others = (list: readonly Person[]) => list.filter(({ id }) => id !== meId)
  const came = others(now).filter((person) => !isIn(before)(person))
  const left = others(before).filter((person) => !isIn(now)(person))
  const said = [
    ...(came.length > NAMED ? [`${came.length} people came.`] : came.map(sayCame)),
    ...(left.length > NAMED ? [`${left.length} people left.`] : left.map(({ name }) => `${isolated(name)} left.`)),
  ]
  return said.length > 0 ? said.join(' ') : null
}

const sayCame = ({ name, edits }: Person): string => `${isolated(name)} is here${edits ? '.' : ', and views only.'}`
