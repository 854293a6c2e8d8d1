import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { players } from '@/components/canvas/players'
import { roomStreams } from '@/components/seat/pictures/room-streams'
import { changePictures } from '@/components/seat/pictures/show-pictures'
import { stills, stillsOnly } from '@/components/seat/pictures/stills-only'
import { useDesk, useNameOf, usePreviewDocument, useSeat } from '@/components/seat/seat-context'
import { Name } from '@/components/ui/name'
import { sourceKey } from '@/lib/layout/address'
import { inputsOf } from '@/lib/layout/document'
import { PlayAddress } from '@/lib/protocol/pictures/play-address'
import { provide } from '@/lib/protocol/pictures/provide'
import type { ShowPictures, SourceAddress } from '@/lib/protocol/pictures/show-pictures'
import { AddressField, sayWrong } from './address-field'

type Played = SourceAddress['source']

/** Lists the sources of the room, of the preview, and those that have an address, with what is known of each. */
export function AddressList({ pictures }: { pictures: ShowPictures }) {
  const entries = useDesk((state) => state.roster.entries)
  const document = usePreviewDocument()
  const sources = useMemo(() => {
    const room = entries.map(({ streamId }): Played => ({ kind: 'stream', streamId }))
    const placed = document ? inputsOf(document).flatMap(({ source }) => (source.kind === 'slot' ? [] : source)) : []
    const typed = pictures.addresses.map(({ source }) => source)
    return [...new Map([...room, ...placed, ...typed].map((source) => [sourceKey(source), source])).values()]
  }, [entries, document, pictures])
  return (
    <ul aria-label="Where sources are played" className="mt-3 space-y-2">
      {sources.map((source) => (
        <AddressRow key={sourceKey(source)} source={source} pictures={pictures} />
      ))}
    </ul>
  )
}

function AddressRow({ source, pictures }: { source: Played; pictures: ShowPictures }) {
  const { desk, canEdit } = useSeat()
  const name = useNameOf()(source)
  const only = stillsOnly(useStore(stills))
  const playing = useStore(players, ({ of }) => of(source))
  const room = useStore(roomStreams)
  const [problem, setProblem] = useState<string | null>(null)
  const key = sourceKey(source)
  const typed = pictures.addresses.find((address) => sourceKey(address.source) === key)?.url ?? ''
  const { from, why } = provide(source, { pictures, stillsOnly: only, page: window.location.href, room })
  const trouble = playing?.trouble ?? null
  const played = from?.kind === 'hls' || from?.kind === 'flv' ? from.url : null

  const commit = (text: string): string | null => {
    const url = text.trim()
    const wrong = url === '' ? undefined : PlayAddress.safeParse(url).error
    if (wrong) return sayWrong(wrong)
    const change = changePictures(desk, ({ addresses }) => {
      const others = addresses.filter((address) => sourceKey(address.source) !== key)
      return { addresses: url === '' ? others : [...others, { source, url }] }
    })
    void change.then(setProblem)
    return null
  }
  return (
    <li aria-label={name} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1">
      <Name className="min-w-0 truncate text-sm" title={name}>
        {name}
      </Name>
      <span className={trouble ? 'text-xs text-warning-text' : 'text-xs text-faint'}>
        {from ? (trouble ?? why) : why}
      </span>
      <div className="col-span-2">
        <AddressField
          label={`Address of ${name}`}
          value={typed}
          placeholder={(typed === '' ? played : null) ?? 'https://…/camera.flv or ….m3u8'}
          disabled={!canEdit}
          onCommit={commit}
          problem={problem}
        />
      </div>
    </li>
  )
}
