import { useNameOf } from '@/components/seat/seat-context'
import { sourceKey } from '@/lib/layout/address'
import type { Source } from '@/lib/layout/input'
import { SoloButton } from './solo-button'
import { SourceMeter } from './source-meter'
import { useWhyNotPlayed } from './why-not-played'

/** Shows how loud a source is, with the scale, and a solo for the headphones. */
export function SourceSound({ source }: { source: Source }) {
  const name = useNameOf()(source)
  const why = useWhyNotPlayed(source)
  return (
    <div className="flex min-h-7 items-center gap-1">
      <div className="min-w-0 flex-1">
        <SourceMeter source={source} name={name} shape="scale" />
      </div>
      <SoloButton one={{ key: sourceKey(source), name, source }} why={why} />
    </div>
  )
}
