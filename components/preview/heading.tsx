import { useDesk } from '@/components/seat/seat-context'

/** Names the preview, in green; in red while each change of it goes on air by itself (decision 059). */
export function Heading() {
  const isLive = useDesk((state) => state.liveEdit !== null)
  return (
    <b className={`shrink-0 font-semibold ${isLive ? 'text-program-text' : 'text-preview-text'}`}>
      {isLive ? '● LIVE EDIT' : 'PREVIEW'}
    </b>
  )
}
