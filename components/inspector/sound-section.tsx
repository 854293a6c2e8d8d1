import { useMemo } from 'react'
import { useDesk, useEditor } from '@/components/seat/seat-context'
import { SourceSound } from '@/components/seat/sound/source-sound'
import { Segmented } from '@/components/ui/fields/segmented'
import { SliderField } from '@/components/ui/fields/slider-field'
import { TextField } from '@/components/ui/fields/text-field'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { sentOf } from '@/lib/layout/document'
import { isFilled } from '@/lib/layout/is-filled'
import { nothingLeft } from '@/lib/shared/every-field'
import { MAX_VOLUME } from '@/lib/zego/limits'
import { oneOf } from './input-edit'
import { createLevelIds } from './level-ids'
import { Row } from './row'
import { Remembered } from './section-memory'
import { toSoundLevelId } from './typed/typed-sound-level-id'
import type { Edited } from './use-input-edit'

const CONTENTS = [
  { value: 'both', label: 'Both' },
  { value: 'audio', label: 'Sound' },
  { value: 'video', label: 'Picture' },
] as const

/** Edits whether picture and sound are mixed, how loud, and under which id players are told the sound waves. */
export function SoundSection({ edited, editor }: { edited: Edited<'sound'>; editor: EditorStore }) {
  const { inputs, values, disabled, set } = edited
  const { content: contents, volume: volumes, soundLevelId: levelIds, ...rest } = values
  nothingLeft(rest)
  const account = useDesk((state) => state.account)
  const content = oneOf(contents)
  const volume = oneOf(volumes)
  const levelId = oneOf(levelIds)
  const [first, ...others] = inputs
  const idsOf = useMemo(() => createLevelIds(account), [account])
  const own = useEditor(editor, ({ document }) =>
    first && others.length === 0 ? idsOf(sentOf(document)).get(first.id) : undefined,
  )
  return (
    <Remembered title="Sound" summary={volume === undefined ? 'differ' : `${volume} %`}>
      <Row name="Mixes">
        <Segmented
          label="What is mixed"
          value={content ?? null}
          choices={CONTENTS}
          disabled={disabled}
          onChange={(value) => void set(() => ({ content: value }))}
        />
      </Row>
      <Row name="Volume">
        <SliderField
          label="Volume"
          value={volume ?? null}
          least={0}
          most={MAX_VOLUME}
          unit="%"
          disabled={disabled}
          onCommit={(value) => set(() => ({ volume: value }))}
        />
      </Row>
      {first && others.length === 0 && isFilled(first) ? (
        <Row name="Level">
          <SourceSound source={first.source} />
        </Row>
      ) : null}
      <Row name="Wave id">
        <TextField
          label="Sound-wave id"
          value={levelId === undefined || levelId === null ? '' : String(levelId)}
          placeholder={levelId === undefined ? 'differ' : own === undefined ? 'automatic' : `automatic: ${own}`}
          disabled={disabled}
          onCommit={(text) => {
            const typed = toSoundLevelId(text)
            return typed.ok ? set(() => ({ soundLevelId: typed.id })) : typed.problem
          }}
        />
      </Row>
    </Remembered>
  )
}
