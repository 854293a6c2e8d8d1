import type { TargetRoom } from '@/lib/layout/output'

/** A target room without any name is not sent. `check` refuses one that has half of them. */
export const sentRoom = (room: TargetRoom | null): TargetRoom | null =>
  room && (room.roomId !== '' || room.userId !== '') ? room : null
