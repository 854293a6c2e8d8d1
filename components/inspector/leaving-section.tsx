import { useDesk } from '@/components/seat/seat-context'
import { Segmented } from '@/components/ui/fields/segmented'
import { Switch } from '@/components/ui/fields/switch'
import { Leaving } from '@/lib/layout/input'
import { nothingLeft } from '@/lib/shared/every-field'
import { common, valuesOf } from './input-edit'
import { LayoutChoice } from './leaving/layout-choice'
import { type Lost, lostOf, PLAIN_LEAVING, withLeaving, withLost } from './leaving/leaving-choice'
import { Row } from './row'
import { Remembered } from './section-memory'
import type { Edited } from './use-input-edit'

const LOST = [
  { value: 'hold', label: 'Hold' },
  { value: 'slate', label: 'Slate' },
  { value: 'leave', label: 'Leave' },
  { value: 'switch', label: 'Switch' },
] as const satisfies readonly { value: Lost; label: string }[]

const SAYS: Readonly<Record<Lost, string>> = {
  hold: 'Its last picture stays for 90 s, then nothing.',
  slate: 'Its placeholder is shown after 3 s.',
  leave: 'After 3 s Mixdesk takes without it.',
  switch: 'After 3 s Mixdesk takes another layout:',
}

const BACK = [
  { value: 'again', label: 'Come back' },
  { value: 'wait', label: 'Wait for me' },
] as const

const SAYS_BACK = { again: 'Mixdesk takes it again after 3 s.', wait: 'It waits for a take by hand.' }

const SAYS_RETURN = {
  again: 'After 3 s Mixdesk takes again what was on air.',
  wait: 'The other layout stays until a take by hand.',
}

/**
 * Edits what is done when the source of a place leaves what is on air, and when it is back. It goes on air by a take.
 */
export function LeavingSection({ edited }: { edited: Edited<'leaving' | 'placeholder'> }) {
  const { inputs, values, disabled, set } = edited
  const { leaving, placeholder, ...rest } = values
  nothingLeft(rest)
  const names = useDesk((state) => state.layouts)
  const {
    lost: _,
    to: tos,
    toId: toIds,
    back: backs,
    needed: neededs,
    ...others
  } = valuesOf(
    Leaving.shape,
    leaving.map((each) => each ?? PLAIN_LEAVING),
  )
  nothingLeft(others)
  const lost = common(inputs, lostOf)
  const back = common(backs, (each) => each)
  const needed = common(neededs, (each) => each)
  const hasSlate = placeholder.every((each) => each !== null)
  const choices = hasSlate ? LOST : LOST.filter(({ value }) => value !== 'slate')
  return (
    <Remembered
      title="When it leaves"
      summary={lost === undefined ? 'differ' : (LOST.find(({ value }) => value === lost)?.label ?? '')}
    >
      <Row name="Leaves">
        <Segmented
          label="When its source leaves what is on air"
          value={lost ?? null}
          choices={choices}
          disabled={disabled}
          onChange={(value) => void set((input) => withLost(input, value))}
        />
        {lost ? <p className="mt-1 text-2xs text-faint">{SAYS[lost]}</p> : null}
        {lost === 'switch' ? (
          <LayoutChoice
            layouts={names}
            to={common(tos, (each) => each) ?? ''}
            toId={common(toIds, (each) => each) ?? ''}
            disabled={disabled}
            onChoose={(to) => void set((input) => ({ leaving: withLeaving(input, to) }))}
          />
        ) : null}
      </Row>
      <Row name="Is back">
        <Segmented
          label="When its source is back"
          value={back ?? null}
          choices={BACK}
          disabled={disabled}
          onChange={(value) => void set((input) => ({ leaving: withLeaving(input, { back: value }) }))}
        />
        {back ? (
          <p className="mt-1 text-2xs text-faint">{(lost === 'switch' ? SAYS_RETURN : SAYS_BACK)[back]}</p>
        ) : null}
      </Row>
      <Row name="Take">
        <Switch
          label="Not without it"
          checked={needed ?? false}
          disabled={disabled}
          onChange={({ target }) => void set((input) => ({ leaving: withLeaving(input, { needed: target.checked }) }))}
        />
      </Row>
    </Remembered>
  )
}
