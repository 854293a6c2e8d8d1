'use client'

import { useMemo } from 'react'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { useRefuseTake } from '@/components/seat/use-refuse-take'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { onAirWith } from '@/lib/editor/actions/other-takes'
import { keysInUse } from '@/lib/editor/keys-in-use'
import type { Pressed, Shortcut } from '@/lib/editor/shortcut'
import { type Away, freeSources } from '@/lib/editor/state/away'
import { isDoubtful } from '@/lib/editor/state/doubt'
import type { OtherSources } from '@/lib/editor/sync/api'
import { sentOf } from '@/lib/layout/document'

/** What is wrong on air: a source, and the inputs that show it. */
type Wrong = Pick<Away, 'streamId' | 'name' | 'inputIds' | 'isBack'>

/**
 * Offers what can be done about sources that left what is on air, in one press: take it without them, or with another
 * in the place of one, or once more. It is what was sent, and not the layout as it was edited since. While it is not
 * certain what is on air there is no such way.
 */
export function WaysOut({ away }: { away: readonly Wrong[] }) {
  const { desk, canEdit } = useSeat()
  const refuse = useRefuseTake()
  const task = useDesk((state) => state.task)
  const busy = useDesk((state) => state.resting > 0 || state.busy.take > 0 || state.task.inFlight !== null)
  if (!canEdit || isDoubtful(task) || !task.program) return null
  const gone = away.filter(({ isBack }) => !isBack)
  const ids = gone.flatMap(({ inputIds }) => inputIds)
  const isAll = ids.length === sentOf(task.program.document).length
  const it = gone.length > 1 ? 'them' : 'it'
  const act = (inputs: OtherSources) => {
    if (busy) refuse('a take has just been made or is on its way. Press again in a moment.')
    else void desk.ask(onAirWith(inputs, task.program?.sequence ?? 0))
  }
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-1.5">
      {gone.length === 0 ? (
        <Button
          variant="program"
          size="small"
          data-press="again"
          aria-label="Take again"
          aria-disabled={busy}
          onClick={() => act({})}
        >
          Take again <KeysOf which="again" />
        </Button>
      ) : isAll ? (
        <p>Nothing else is on air: replace {it}, or stop.</p>
      ) : (
        <Button
          variant="program"
          size="small"
          data-press="without"
          aria-label={`Take without ${it}`}
          aria-disabled={busy}
          onClick={() => act(Object.fromEntries(ids.map((id) => [id, null])))}
        >
          Take without {it} <KeysOf which="without" />
        </Button>
      )}
      {gone.map((source) => (
        <Replace
          key={source.streamId}
          source={source}
          isOnly={gone.length === 1}
          isFirst={source === gone[0]}
          onTake={act}
        />
      ))}
    </div>
  )
}

function KeysOf({ which }: { which: Pressed }) {
  const isIt = ({ command }: Shortcut) => command.do === 'press' && command.which === which
  const caption = keysInUse.getState().find(isIt)?.caption
  return caption ? (
    <kbd className="rounded border border-current/40 px-1 font-sans text-2xs whitespace-nowrap">
      {caption.replace('Shift+', '⇧ ')}
    </kbd>
  ) : null
}

type ReplaceProps = {
  source: Wrong
  isOnly: boolean
  /** The key is for the first of several. */
  isFirst: boolean
  onTake: (inputs: Readonly<Record<string, string | null>>) => void
}

/** A stream can be mixed once: of several inputs of a source that left, one shows the other, and the rest go. */
function Replace({ source: { name, inputIds }, isOnly, isFirst, onTake }: ReplaceProps) {
  const task = useDesk((state) => state.task)
  const roster = useDesk((state) => state.roster)
  const account = useDesk((state) => state.account)
  const free = useMemo(() => freeSources({ task, roster, account }), [task, roster, account])
  const [first = '', ...rest] = inputIds
  const without = Object.fromEntries(rest.map((id) => [id, null]))
  return (
    <Menu
      align="start"
      trigger={
        <Button
          variant="warning"
          size="small"
          data-press="replace"
          aria-label={`Replace ${name} by…`}
          className="max-w-full"
        >
          <span className="truncate">{isOnly ? 'Replace by…' : `Replace ${name} by…`}</span>
          {isFirst ? <KeysOf which="replace" /> : null}
        </Button>
      }
      {...(free.length === 0 && { note: 'Everybody in the room is on air already.' })}
      items={free.map(({ streamId, name }) => ({
        label: name,
        onSelect: () => onTake({ ...without, [first]: streamId }),
      }))}
    />
  )
}
