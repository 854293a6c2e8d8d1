import { useEffect, useId } from 'react'
import { useStore } from 'zustand'
import { players } from '@/components/canvas/players'
import { Meter, type MeterShape } from '@/components/sound/meter'
import { sourceKey } from '@/lib/layout/address'
import type { Source } from '@/lib/layout/input'
import { useWhyNotPlayed } from './why-not-played'

/** Shows how loud a source is, and has it played for as long as the meter is there. */
export function SourceMeter({ source, name, shape }: { source: Source; name: string; shape: MeterShape }) {
  const id = useId()
  const want = useStore(players, (state) => state.want)
  const key = sourceKey(source)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the source, which may be a new object
  useEffect(() => {
    want?.(id, [source])
    return () => want?.(id, [])
  }, [want, id, key])
  const playing = useStore(players, ({ of }) => of(source))
  const why = useWhyNotPlayed(source)
  const trouble = playing?.trouble ?? null
  return (
    <Meter
      name={name}
      media={trouble === null ? (playing?.media ?? null) : null}
      why={why ?? trouble ?? 'it is not played yet'}
      shape={shape}
    />
  )
}
