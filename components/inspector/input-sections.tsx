'use client'

import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Input } from '@/lib/layout/input'
import { BlurSection } from './blur-section'
import { common } from './input-edit'
import { LabelSection } from './label-section'
import { PictureSection } from './picture-section'
import { PlaceholderSection } from './placeholder-section'
import { PlayersSection } from './players-section'
import { SoundSection } from './sound-section'
import { useInputEdit } from './use-input-edit'

/** Edits all that inputs have besides their place. It is fetched when the first input is selected. */
export default function InputSections({ editor, inputs }: { editor: EditorStore; inputs: readonly Input[] }) {
  const edited = useInputEdit(editor, inputs)
  return (
    <>
      {common(inputs, ({ placed }) => placed) === false ? (
        <p className="border-t px-3.5 py-2 text-xs text-faint">
          Sound only: the picture settings apply once it is on the frame again.
        </p>
      ) : null}
      <PictureSection edited={edited} />
      <SoundSection edited={edited} editor={editor} />
      <LabelSection edited={edited} />
      <PlaceholderSection edited={edited} />
      <BlurSection edited={edited} />
      <PlayersSection edited={edited} />
    </>
  )
}
