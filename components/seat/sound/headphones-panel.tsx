import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { canChooseOutput, headphones, listOutputs, setOutput, setVolume } from '@/components/sound/headphones'
import { useMedia } from '@/components/sound/hear'
import { endSolo, type Soloed, solo } from '@/components/sound/solo'
import { FloatingPanel } from '@/components/ui/floating-panel'
import { Name } from '@/components/ui/name'

/** Lists who is heard, sets how loud the headphones are, and chooses the output of the machine. */
export function HeadphonesPanel({ anchor, onClose }: { anchor: HTMLElement; onClose: () => void }) {
  const heard = useStore(solo, (state) => state.heard)
  const volume = useStore(headphones, (state) => state.volume)
  return (
    <FloatingPanel title="Headphones" anchor={anchor} onClose={onClose}>
      <h2 className="border-b px-3.5 py-2 text-sm font-semibold">Headphones</h2>
      <ul aria-label="Heard" className="max-h-48 overflow-y-auto px-3.5 py-1.5">
        {heard.map((one) => (
          <Row key={one.key} one={one} />
        ))}
      </ul>
      <label className="flex items-center gap-3 border-t px-3.5 py-2 text-xs text-muted">
        Volume
        <input
          type="range"
          min={0}
          max={100}
          value={volume}
          aria-label="Volume of the headphones"
          aria-valuetext={`${volume} %`}
          onChange={({ target }) => setVolume(Number(target.value))}
          className="touchable h-6 min-w-0 flex-1 cursor-pointer accent-accent"
        />
        <span className="w-10 text-right tabular-nums">{volume} %</span>
      </label>
      {canChooseOutput() ? <Outputs /> : null}
      <p className="border-t px-3.5 py-2 text-2xs text-faint">
        You hear each sound as it comes, before its fader. Nothing of it goes on air, or to other operators.
      </p>
    </FloatingPanel>
  )
}

function Row({ one }: { one: Soloed }) {
  const media = useMedia(one)
  return (
    <li className="flex min-h-8 items-center gap-2 text-sm">
      <Name className="min-w-0 flex-1 truncate">{one.name}</Name>
      {media ? null : <span className="shrink-0 text-xs text-warning-text">not played now</span>}
      <button
        type="button"
        aria-label={`Stop listening to ${one.name}`}
        className="touchable rounded-md px-2 py-1 text-xs text-muted hover:bg-raised hover:text-text"
        onClick={() => endSolo(one.key)}
      >
        Stop
      </button>
    </li>
  )
}

function Outputs() {
  const { output, problem } = useStore(headphones)
  const [outputs, setOutputs] = useState<Awaited<ReturnType<typeof listOutputs>>>([])
  useEffect(() => {
    let isHere = true
    void listOutputs().then((found) => {
      if (isHere) setOutputs(found)
    })
    return () => {
      isHere = false
    }
  }, [])
  return (
    <div className="border-t px-3.5 py-2 text-xs text-muted">
      {outputs.length === 0 ? (
        <p>Output: the one of the system. This browser names no others to this page.</p>
      ) : (
        <label className="flex items-center gap-3">
          Output
          <select
            value={output}
            onChange={({ target }) => void setOutput(target.value)}
            className="touchable h-7 min-w-0 flex-1 rounded-md border border-line-strong bg-raised px-2 text-text"
          >
            <option value="">As the system chose</option>
            {outputs.map(({ deviceId, label }) => (
              <option key={deviceId} value={deviceId}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {problem ? (
        <p role="status" className="mt-1 text-warning-text">
          {problem}
        </p>
      ) : null}
    </div>
  )
}
