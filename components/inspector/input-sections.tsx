'use client'

import { memo } from 'react'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import type { Input } from '@/lib/layout/input'
import { BlurSection } from './blur-section'
import { areMovedOnly, common } from './input-edit'
import { LabelSection } from './label-section'
import { LeavingSection } from './leaving-section'
import { PictureSection } from './picture-section'
import { PlaceholderSection } from './placeholder-section'
import { PlayersSection } from './players-section'
import { SoundSection } from './sound-section'
import { useInputEdit } from './use-input-edit'

type InputSectionsProps = Readonly<{ editor: EditorStore; inputs: readonly Input[] }>

/**
 * Edits all that inputs have besides their place, so a move leaves it alone. It is fetched when the first input is
 * selected.
 */
export default memo(InputSections, isAlike)

function isAlike(before: InputSectionsProps, after: InputSectionsProps): boolean {
  return before.editor === after.editor && areMovedOnly(before.inputs, after.inputs)
}

function InputSections({ editor, inputs }: InputSectionsProps) {
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
      <LabelSection edited={edited} editor={editor} />
      <PlaceholderSection edited={edited} />
      <LeavingSection edited={edited} />
      <BlurSection edited={edited} />
      <PlayersSection edited={edited} />
    </>
  )
}
