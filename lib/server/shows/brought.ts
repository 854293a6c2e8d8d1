import type { Size } from '@/lib/geometry/rect'
import type { LayoutDocument } from '@/lib/layout/document'
import type { LabelStyle } from '@/lib/layout/own/label-style'
import type { OwnTemplate } from '@/lib/layout/own/own-template'
import type { PinnedSound } from '@/lib/layout/own/pinned-sound'
import type { ShowSettings } from '@/lib/layout/show'
import type { ImportNote } from '@/lib/protocol/import'
import type { AccountFacts } from '@/lib/server/accounts/read-account'

/** Holds the contents of an import, in our own words. `show` is null where it was one layout. */
export type Brought = Readonly<{
  show: Readonly<{
    name: string
    settings: ShowSettings
    templates?: readonly OwnTemplate[] | undefined
    labelStyles?: readonly LabelStyle[] | undefined
    /** Which of the layouts is for a panic. */
    panic?: number | undefined
    pinned?: readonly PinnedSound[] | undefined
  }> | null
  /** The settings that it says anything about, which a show that it is brought into does not take. */
  said: Partial<ShowSettings>
  /** The frame that the rectangles are measured on; null for a body that does not say. */
  frame: Size | null
  /** Our sequences have to be above it. It is 0 where none was brought. */
  sequence: number
  layouts: readonly Readonly<{ name: string; number?: number | undefined; document: LayoutDocument }>[]
  report: readonly ImportNote[]
  /** Those of the report that are about the layouts, for a show that keeps its own settings. */
  ofLayouts: readonly ImportNote[]
  /** The canvas that was taken for that of a file of OBS which does not tell it; null for all others. */
  assumedCanvas: Size | null
}>

/**
 * Gives the account that names the streams of a body, the maker of ids for new records, and the frame of a file that
 * has none of its own.
 */
export type Surroundings = Readonly<{ account: AccountFacts; newId: () => string; canvas: Size }>
