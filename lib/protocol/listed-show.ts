/** Holds a show as the list of shows tells of it. */
export type ListedShow = Readonly<{
  id: string
  name: string
  position: string
  revision: number
  roomId: string
  /** Says that its settings could be read. One that another version of Mixdesk stored can only be deleted. */
  isReadable: boolean
  /** The account that it belongs to, where there are several. */
  account: string | null
  updatedAt: number
  /** Says whether the show's task runs, does not run, or is not certain. */
  air: 'on' | 'off' | 'uncertain'
}>

/** Holds a page of the list, in the operators' order. */
export type ListedShows = Readonly<{
  shows: readonly ListedShow[]
  /** Names the page before this one; null on the first. */
  before: string | null
  /** Names the page after this one; null on the last. */
  after: string | null
  /**
   * Holds the positions of up to two shows before the page and of up to two after it, so that a show can be moved over
   * its edge.
   */
  around: Readonly<{ before: readonly string[]; after: readonly string[] }>
}>
