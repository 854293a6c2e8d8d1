import type { ColumnType } from 'kysely'
import type { Way } from '@/lib/protocol/pictures/way'

/** Holds a document as JSON text. Its schema parses it when it is read. */
export type Json = string

/**
 * Holds whole numbers, times as Unix ms, and booleans as 0 or 1. PostgreSQL's driver is told to read its bigint as a
 * number.
 */
export type Count = ColumnType<number, number, number>

/** Holds how a show shows its sources (lib/protocol/pictures). A show without a row shows stills. */
type ShowPicturesTable = {
  show_id: string
  revision: Count
  moving: number
  cards: number
  way: Way | null
  addresses: Json
}

/**
 * Holds the play-domain pattern of an account, also of the environment's, null where it was removed, and the way of its
 * shows, null for the usual one.
 */
type AccountPatternTable = { account_id: string; revision: Count; pattern: string | null; way: Way | null }

/**
 * Holds where a stream is played, and where its snapshots are, as a callback told. An address may be signed: it is no
 * part of any event.
 */
type ToldTable = {
  app_id: Count
  stream_id: string
  room_id: string
  flv: string | null
  hls: string | null
  pic: string | null
  at: Count
}

export type PictureTables = {
  show_pictures: ShowPicturesTable
  account_patterns: AccountPatternTable
  told_addresses: ToldTable
}
