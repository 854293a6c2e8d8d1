import type { ColumnType } from 'kysely'
import type { Count, Json, PictureTables } from './columns'
import type {
  AccountPricesTable,
  CallbackTable,
  FollowedShowTable,
  HeardStopTable,
  HeardTaskTable,
  HeldDeskTable,
  RequestTable,
  TaskTable,
} from './task-tables'

export type ShowTable = {
  id: string
  name: string
  position: string
  revision: Count
  settings: Json
  /** It is `default`, or the id of one of zego_accounts. */
  account_id: string
  /** The layout that is taken in a panic. One that was deleted since counts as none. */
  panic_layout_id: string | null
  pinned: ColumnType<string, string | undefined>
  /** The number of the show's newest event, raised in the transaction that writes the event. */
  last_event: Count
  /** Holds what the list's search reads (lib/server/shows/search-text.ts). */
  search_text: ColumnType<string, string | undefined>
  created_at: Count
  updated_at: Count
}

export type LayoutTable = {
  id: string
  show_id: string
  name: string
  position: string
  number: number
  revision: Count
  document: Json
  created_at: Count
  updated_at: Count
}

/** Holds where the inputs of a layout lay before its frame was changed (lib/layout/unscaled.ts). */
type UnscaledTable = {
  layout_id: string
  origins: Json
}

/** Holds a template of a show (lib/layout/own/own-template.ts). `position` counts up in the order of saving. */
type TemplateTable = {
  show_id: string
  id: string
  position: Count
  name: string
  cells: Json
}

/** Holds a look of labels (lib/layout/own/label-style.ts). `position` counts up in the order of saving. */
type LabelStyleTable = {
  show_id: string
  id: string
  position: Count
  name: string
  look: Json
}

/** Holds a link to the program of a show (lib/server/screens/program-links.ts). `plays` is 1 or 0. */
type ProgramLinkTable = {
  id: string
  show_id: string
  token_hash: string
  made_by: string
  created_at: Count
  expires_at: Count
  plays: Count
}

export type EventTable = {
  show_id: string
  number: Count
  at: Count
  by_id: string | null
  by_name: string | null
  change: Json
  /** It is unique in its show where it is given, so that a change sent again is recognised. */
  change_id: string | null
}

/**
 * Holds a room of an AppId as ZEGOCLOUD last listed it; `claimed_at` keeps every process together within one list in 10
 * s.
 */
type RoomTable = {
  app_id: Count
  room_id: string
  claimed_at: Count
  listed_at: Count | null
  problem: string | null
  entries: Json
  /** Says when a callback named the room, until it is listed again. */
  hinted_at: Count | null
}

/** Holds an AppId beside the environment's; its secrets are sealed (lib/server/secrets/vault.ts). */
export type ZegoAccountTable = {
  id: string
  name: string
  revision: Count
  app_id: Count
  server_secret: string
  callback_secret: string | null
  region: string
  /** It is set only for the region `custom`. */
  url: string | null
  is_test: Count
  max_inputs: Count
  max_outputs: Count
  max_fps: Count
  timing_control: Count
  created_at: Count
  updated_at: Count
}

/** Holds every address that was ever on air as a background. It counts for its AppId for ever (contract 2.1). */
type BackgroundImageTable = { app_id: Count; url: string; first_used_at: Count }

/** Names work that one transaction does at a time. The transaction that raises a row's count holds it until its end. */
type TurnTable = { id: 'import-show'; taken: Count }

/** Counts the tries at passwords within a window of time, each under the hash of who tries. */
type GuessTable = { id: string; tries: Count; resets_at: Count }

/** Holds what the shell did to users, until it is in the log. */
type ShellLineTable = { id: string; at: Count; fields: Json; message: string }

/** Holds the one-time link for the first administrator; there is at most one, under the id `first`. */
type SetupLinkTable = {
  id: string
  token_hash: string
  created_at: Count
}

/** These are better-auth's tables as far as we read them. It writes them, and so does lib/server/auth/users.ts. */
type UserTable = {
  id: string
  name: string
  email: string
  role: string
  emailVerified: ColumnType<never, boolean>
  createdAt: ColumnType<never, string, string>
  updatedAt: ColumnType<never, string, string>
}
type CredentialTable = {
  id: string
  accountId: string
  providerId: string
  userId: string
  password: string | null
  createdAt: ColumnType<never, string, string>
  updatedAt: ColumnType<never, string, string>
}
type SessionTable = { token: string; userId: string; createdAt: string | Date; expiresAt: string | Date }

export type DialectName = 'sqlite' | 'postgres'

export type Database = PictureTables & {
  shows: ShowTable
  layouts: LayoutTable
  unscaled: UnscaledTable
  templates: TemplateTable
  label_styles: LabelStyleTable
  program_links: ProgramLinkTable
  tasks: TaskTable
  requests: RequestTable
  events: EventTable
  rooms: RoomTable
  zego_accounts: ZegoAccountTable
  background_images: BackgroundImageTable
  callbacks: CallbackTable
  heard_tasks: HeardTaskTable
  heard_stops: HeardStopTable
  followed_shows: FollowedShowTable
  held_desks: HeldDeskTable
  account_prices: AccountPricesTable
  turns: TurnTable
  setup_links: SetupLinkTable
  guesses: GuessTable
  shell_lines: ShellLineTable
  user: UserTable
  session: SessionTable
  account: CredentialTable
}
