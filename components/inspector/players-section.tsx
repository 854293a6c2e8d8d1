import { TextField } from '@/components/ui/fields/text-field'
import { byteLength } from '@/lib/shared/byte-length'
import { nothingLeft } from '@/lib/shared/every-field'
import { UID_BYTES } from '@/lib/zego/limits'
import { oneOf } from './input-edit'
import { Row } from './row'
import { Remembered } from './section-memory'
import type { Edited } from './use-input-edit'

const MAX_BYTES = UID_BYTES - 1

/** Edits the text that players are told about the input. */
export function PlayersSection({ edited: { values, disabled, set } }: { edited: Edited<'players'> }) {
  const { uid: uids, ...rest } = values
  nothingLeft(rest)
  const uid = oneOf(uids)
  return (
    <Remembered title="Players" summary={uid === undefined ? 'differ' : uid || 'no UID'}>
      <Row name="UID">
        <TextField
          label="UID"
          value={uid ?? ''}
          placeholder={uid === undefined ? 'differ' : 'none'}
          disabled={disabled}
          counter={(typed) => `${byteLength(typed)} / ${MAX_BYTES} bytes`}
          onCommit={(typed) => {
            const bytes = byteLength(typed)
            return bytes > MAX_BYTES
              ? `A UID has at most ${MAX_BYTES} bytes; this one has ${bytes}.`
              : set(() => ({ uid: typed }))
          }}
        />
        <p className="text-2xs text-faint">Sent to players with the picture, if ZEGOCLOUD has enabled it.</p>
      </Row>
    </Remembered>
  )
}
