import type { ShowSettings } from '@/lib/layout/show'
import type { Body, ReadElsewhere } from './read-settings'

/** The settings that a body says anything about: it may leave out any of them. */
export type SaidSettings = Partial<ShowSettings>

const SAID_BY: Readonly<Record<Exclude<keyof Body, ReadElsewhere>, readonly (keyof ShowSettings)[]>> = {
  TaskId: ['taskId'],
  UserId: ['userId'],
  RoomId: ['roomId'],
  UserData: ['userData', 'userDataAs'],
  SoundLevel: ['soundLevels'],
  CheckImageMode: ['imageCheck'],
  MaxIdleTime: ['maxIdleSeconds'],
  ExPara: ['extensions'],
  ByPass: ['bypass'],
  SoundChannel: ['channels'],
  AlignmentType: ['alignment'],
  RecvBufferLevel: ['receiveBufferMs'],
  WaitVideoInput: ['waitForVideo'],
}

/** Picks those of the settings that the body has a field for. A font is said by a label. */
export function saidSettings(body: Body, settings: Omit<ShowSettings, 'outputs'>, hasLabels: boolean): SaidSettings {
  const fields = Object.entries(SAID_BY).flatMap(([name, said]) => (Object.hasOwn(body, name) ? said : []))
  const said: ReadonlySet<string> = new Set([...fields, ...(hasLabels ? ['labelFont'] : [])])
  return Object.fromEntries(Object.entries(settings).filter(([field]) => said.has(field)))
}
