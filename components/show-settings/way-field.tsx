import { useId, useState } from 'react'
import { changePattern, changePictures } from '@/components/seat/pictures/show-pictures'
import { useDesk, useSeat } from '@/components/seat/seat-context'
import { Field, Select } from '@/components/ui/fields/field'
import type { ShowPictures } from '@/lib/protocol/pictures/show-pictures'
import { Way, wayOf } from '@/lib/protocol/pictures/way'
import { MOST_PLAYED } from '@/lib/zego/limits'

/** Names each way, and says what it costs each desk that shows a source. */
const WAYS = {
  addresses: {
    label: 'Play addresses (HTTP-FLV, HLS)',
    costs:
      'HTTP-FLV is 2 to 5 s late, HLS 5 to 20 s. Your CDN bills the traffic: 1.5 Mbit/s is about 0.7 GB an hour for each source.',
  },
  room: {
    label: 'The room itself (RTC)',
    costs: `Well below the delay of HTTP-FLV; ZEGOCLOUD gives no figure. It bills minutes of playing for each source, by the size received. Small pictures take the small stream, where the publisher sends one. At most ${MOST_PLAYED} sources at once. The player is 0.6 MB, fetched once.`,
  },
  snapshots: {
    label: 'Snapshots',
    costs:
      'The cheapest: one picture each 20 s and no minutes of playing. Some 50 kB each are 9 MB an hour for each source. ZEGOCLOUD has to take them for the account, and takes none of a mix.',
  },
} as const satisfies Record<Way, { label: string; costs: string }>

/** Chooses by which way the pictures of the show's sources come, with what each costs. */
export function WayField({ pictures }: { pictures: ShowPictures }) {
  const { desk, canEdit } = useSeat()
  const [problem, setProblem] = useState<string | null>(null)
  const name = useId()
  const { way, account } = pictures
  const mode = useDesk((state) => state.account.mode)
  const isEmpty = mode === 'sandbox' && wayOf(pictures) === 'room'
  const choose = async (next: Way | null) => setProblem(await changePictures(desk, () => ({ way: next })))
  return (
    <fieldset disabled={!canEdit} className="mt-3 space-y-1.5">
      <legend className="pb-1 text-xs text-muted">Where moving pictures come from</legend>
      <Choice
        name={name}
        label={`As the account: ${WAYS[account.way].label}`}
        isOn={way === null}
        onChoose={() => choose(null)}
      />
      {Way.options.map((option) => (
        <Choice
          key={option}
          name={name}
          label={WAYS[option].label}
          costs={WAYS[option].costs}
          isOn={way === option}
          onChoose={() => choose(option)}
        />
      ))}
      {isEmpty ? (
        <p className="text-xs text-warning-text">This show is on the sandbox, which has no room at ZEGOCLOUD.</p>
      ) : null}
      <Problem says={problem} />
    </fieldset>
  )
}

type ChoiceProps = { name: string; label: string; costs?: string; isOn: boolean; onChoose: () => void }

function Choice({ name, label, costs, isOn, onChoose }: ChoiceProps) {
  const id = useId()
  return (
    <div>
      <label className="touchable flex min-h-6 items-center gap-2 text-sm">
        <input
          type="radio"
          name={name}
          checked={isOn}
          onChange={onChoose}
          className="accent-(--accent)"
          {...(costs && { 'aria-describedby': id })}
        />
        {label}
      </label>
      {costs ? (
        <p id={id} className="pl-5.5 text-xs text-faint">
          {costs}
        </p>
      ) : null}
    </div>
  )
}

/** Chooses the way of the account's shows. Administrators alone may, and the answer says so. */
export function AccountWayField({ account }: Pick<ShowPictures, 'account'>) {
  const { desk, canEdit } = useSeat()
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <div className="mt-3">
      <Field label="Shows of the account take, unless they choose (administrators)">
        {(ids) => (
          <Select
            {...ids}
            value={account.way}
            disabled={!canEdit}
            onChange={({ target }) => {
              const way = Way.safeParse(target.value).data
              if (way) void changePattern(desk, { way }).then(setProblem)
            }}
          >
            {Way.options.map((option) => (
              <option key={option} value={option}>
                {WAYS[option].label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Problem says={problem} />
    </div>
  )
}

function Problem({ says }: { says: string | null }) {
  return says === null ? null : (
    <p role="alert" className="pt-1 text-sm text-warning-text">
      Not changed: {says}
    </p>
  )
}
