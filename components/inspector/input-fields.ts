import type { Input } from '@/lib/layout/input'

/** Names the parts of an input's inspector. */
export type Section = 'place' | 'picture' | 'sound' | 'label' | 'placeholder' | 'blur' | 'players' | 'leaving'

type ForEveryField<Table extends Record<keyof Input, Section | 'not-edited'>> = Table

/** Names the section that edits each field of an input. A new field does not compile until it has its row here. */
type SectionOf = ForEveryField<{
  type: 'not-edited'
  id: 'not-edited'
  source: 'place'
  placed: 'place'
  x: 'place'
  y: 'place'
  width: 'place'
  height: 'place'
  order: 'place'
  fit: 'picture'
  cornerRadius: 'picture'
  content: 'sound'
  volume: 'sound'
  soundLevelId: 'sound'
  label: 'label'
  placeholder: 'placeholder'
  blur: 'blur'
  uid: 'players'
  locked: 'place'
  hidden: 'place'
  group: 'not-edited'
  leaving: 'leaving'
}>

/** The fields that a section edits. */
export type FieldsIn<S extends Section> = Pick<
  Input,
  { [Field in keyof SectionOf]: SectionOf[Field] extends S ? Field : never }[keyof SectionOf]
>
