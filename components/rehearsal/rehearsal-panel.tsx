'use client'

import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Field, Select } from '@/components/ui/fields/field'
import { Empty } from '@/components/ui/panel'
import { JoinForm } from './join-form'
import { type CloseType, LEAVING, toCloseType } from './leaving'
import { MovingCards } from './moving-cards'
import { PublishForm } from './publish-form'
import { RoomStreamRow } from './room-stream'
import { TroubleForm } from './trouble-form'
import { useRoom } from './use-room'

/** Plays the people of a rehearsal: the sandbox's streams join, leave, freeze, switch their camera off. */
export default function RehearsalPanel({ onClose }: { onClose: () => void }) {
  const { roomId, streams, problem, waiting, unknown, change, makeTrouble } = useRoom()
  const [isTyping, setTyping] = useState(false)
  const [closeType, setCloseType] = useState<CloseType>(0)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      shape="beside"
      docks
      unsaved={isTyping}
      title="Rehearsal room"
      description={roomId ? `Who is in room ${roomId} of the sandbox, and what goes wrong.` : undefined}
    >
      {problem ? (
        <p role="alert" className="mb-2 text-xs text-warning-text">
          {problem}
        </p>
      ) : null}
      {roomId === '' ? (
        <Empty>This show has no room. Set its room id in the show settings.</Empty>
      ) : (
        <>
          <MovingCards />
          {streams?.length === 0 ? <Empty>Nobody has been in this room yet.</Empty> : null}
          <ul aria-label="Streams of the rehearsal">
            {streams?.map((stream) => (
              <RoomStreamRow key={stream.streamId} stream={stream} closeType={closeType} onChange={change} />
            ))}
          </ul>
          {streams?.some(({ live }) => live) ? (
            <Field label="Streams leave" className="mt-3">
              {(ids) => (
                <Select {...ids} value={closeType} onChange={({ target }) => setCloseType(toCloseType(target.value))}>
                  {Object.entries(LEAVING).map(([type, words]) => (
                    <option key={type} value={type}>
                      {words}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          ) : null}
          <PublishForm />
          <JoinForm onJoin={change} onTyping={setTyping} />
        </>
      )}
      <TroubleForm waiting={waiting} onChange={makeTrouble} />
      {unknown ? <p className="mt-2 break-words text-xs text-warning-text">{unknown}</p> : null}
    </Dialog>
  )
}
