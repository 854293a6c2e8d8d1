import { describe, expect, it } from 'vitest'
import { CAUSES } from './causes'
import type { Cause } from './player-state'
import { watch } from './testing/watch'

type Watched = ReturnType<typeof watch>
const failed = (cause: Cause) => ({ type: 'failed', cause }) as const
const closed = { type: 'closed', isWhole: false } as const

it.each<{ why: string; script: (stream: Watched) => void; says: object }>([
  { why: 'nothing has come', script: () => {}, says: { at: 'loading', because: null } },
  {
    why: 'nobody has answered for 4 s',
    script: ({ wait }) => wait(4),
    says: { at: 'loading', because: 'nothing has come from the server yet' },
  },
  {
    why: 'it was answered, and nothing was sent for 4 s',
    script: ({ take, wait }) => {
      take({ type: 'answered' })
      wait(4)
    },
    says: { at: 'loading', because: 'the server answers, but sends nothing yet' },
  },
  { why: 'the picture moves', script: ({ play }) => play(1), says: { at: 'playing', behind: null, aged: null } },
  {
    why: 'something arrives, and the clock does not move',
    script: ({ take, wait }) => {
      take({ type: 'heard' })
      wait(1)
    },
    says: { at: 'loading' },
  },
  {
    why: 'a clock that was set once has not moved',
    script: ({ take, set, wait }) => {
      take({ type: 'heard' })
      set({ time: 12.4 })
      wait(1)
    },
    says: { at: 'loading' },
  },
  {
    why: 'a clock that was set again and again has not moved',
    script: ({ take, set, wait }) => {
      take({ type: 'heard' })
      for (const time of [12, 24, 36, 48]) {
        set({ time })
        wait(0.25)
      }
    },
    says: { at: 'loading' },
  },
  {
    why: 'a hiccup of a second is no freeze',
    script: ({ play, wait }) => {
      play(2)
      wait(1)
    },
    says: { at: 'playing' },
  },
  {
    why: 'it stood still for 2 s',
    script: ({ play, wait }) => {
      play(2)
      wait(2)
    },
    says: { at: 'frozen', since: 3_000 },
  },
  {
    why: 'the sound goes on, and no picture came for 4 s',
    script: ({ play, sound }) => {
      play(2)
      sound(4)
    },
    says: { at: 'frozen', since: 3_000, because: 'no picture comes any more' },
  },
  {
    why: 'one step over a hole is no picture that moves',
    script: ({ play, wait, sound }) => {
      play(2)
      wait(2)
      sound(0.25)
    },
    says: { at: 'frozen', since: 3_000 },
  },
  {
    why: 'it moves again',
    script: ({ play, wait }) => {
      play(2)
      wait(3)
      play(1)
    },
    says: { at: 'playing' },
  },
  {
    why: 'a person paused it',
    script: ({ play, set, wait }) => {
      play(2)
      set({ isPaused: true })
      wait(60)
    },
    says: { at: 'paused' },
  },
  {
    why: 'nobody saw the page, which saved',
    script: ({ play, set, wait }) => {
      play(2)
      set({ isHidden: true })
      wait(60)
    },
    says: { at: 'playing' },
  },
  {
    why: 'the machine slept, and what comes then is not known yet',
    script: ({ play, sleep, wait }) => {
      play(2)
      sleep(600)
      wait(0.25)
    },
    says: { at: 'playing' },
  },
  {
    why: 'the server closed it, and what had arrived was shown',
    script: ({ play, take, set, wait }) => {
      play(2)
      take(closed)
      set({ isEnded: true })
      wait(0.25)
    },
    says: { at: 'ended', again: { at: 4_250, try: 1 } },
  },
  {
    why: 'the server closed it, and it is still being shown',
    script: ({ play, take }) => {
      play(2)
      take(closed)
      play(0.5)
    },
    says: { at: 'playing' },
  },
  {
    why: 'what had ended is not there at the second look',
    script: ({ play, take, set, wait }) => {
      play(2)
      take(closed)
      set({ isEnded: true })
      wait(1.5)
      take(failed(CAUSES.notThere))
    },
    says: { at: 'ended' },
  },
  {
    why: 'an answer was empty',
    script: ({ take }) => {
      take({ type: 'answered' })
      take(closed)
    },
    says: { at: 'trying', because: CAUSES.empty.because },
  },
  {
    why: 'what came was no stream, and is over',
    script: ({ take, wait }) => {
      take({ type: 'heard' })
      take(closed)
      wait(2)
    },
    says: { at: 'trying', because: CAUSES.noPicture.because },
  },
  {
    why: 'a browser waits for a touch',
    script: ({ take, set, wait }) => {
      take({ type: 'heard' })
      set({ isPaused: true, buffered: [{ start: 0, end: 2 }] })
      wait(60)
    },
    says: { at: 'paused' },
  },
  {
    why: 'it is not there yet',
    script: ({ take }) => take(failed(CAUSES.notThere)),
    says: { at: 'trying', because: CAUSES.notThere.because, again: { at: 2_000, try: 1 } },
  },
  {
    why: 'it was there, and is not any more',
    script: ({ play, take }) => {
      play(2)
      take(failed(CAUSES.notThere))
    },
    says: { at: 'trying', because: CAUSES.gone.because },
  },
  {
    why: 'it broke, and what had arrived is still being shown',
    script: ({ play, set, take, sound }) => {
      play(2)
      set({ buffered: [{ start: 0, end: 6 }] })
      sound(0.25)
      take(failed(CAUSES.cut))
      sound(2)
    },
    says: { at: 'playing' },
  },
  {
    why: 'it broke, and what had arrived was shown to its end',
    script: ({ play, set, take, sound }) => {
      play(2)
      set({ buffered: [{ start: 0, end: 4 }] })
      sound(0.25)
      take(failed(CAUSES.cut))
      sound(2)
    },
    says: { at: 'trying', because: CAUSES.cut.because },
  },
  {
    why: 'it is H.265',
    script: ({ take }) => take(failed(CAUSES.codecH265)),
    says: { at: 'refused', because: CAUSES.codecH265.because },
  },
  {
    why: 'it is H.265 and looked at again',
    script: ({ take, wait }) => {
      take(failed(CAUSES.codecH265))
      wait(31)
    },
    says: { at: 'refused', because: CAUSES.codecH265.because },
  },
])('says $says.at: $why', ({ script, says }) => {
  const stream = watch()
  script(stream)
  expect(stream.state()).toMatchObject(says)
})

describe('tries again', () => {
  it('with pauses that grow up to 15 s, and says when', () => {
    const stream = watch()
    const pauses = Array.from({ length: 6 }, () => {
      stream.take(failed(CAUSES.notThere))
      const state = stream.state()
      const pause = state.at === 'trying' ? state.again.at - stream.now() : Number.NaN
      stream.wait(pause / 1_000)
      return pause
    })
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000])
    expect(stream.state()).toMatchObject({ at: 'trying', again: { at: stream.now(), try: 6 } })
  })

  it('with longer pauses what shows a picture for a second each time', () => {
    const stream = watch()
    const tries = [1, 2, 3].map(() => {
      stream.play(1)
      stream.take(failed(CAUSES.cut))
      const state = stream.state()
      stream.wait(5)
      return state.at === 'trying' ? state.again.try : null
    })
    expect(tries).toEqual([1, 2, 3])
  })

  it('with the shortest pause after a connection that was well for 10 s', () => {
    const stream = watch()
    stream.take(failed(CAUSES.notThere))
    stream.wait(1)
    stream.play(12)
    stream.take(failed(CAUSES.cut))
    expect(stream.state()).toMatchObject({ at: 'trying', again: { try: 1 } })
  })

  it('what stands still for 8 s, once', () => {
    const stream = watch()
    stream.play(2)
    stream.wait(8.5)
    expect(stream.state()).toMatchObject({ at: 'trying', because: CAUSES.silent.because })
    stream.wait(2)
    expect(stream.effects).toEqual([{ do: 'close' }, { do: 'open' }])
  })

  it('never a playlist that stands still: hls.js asks for it, and its end would be shown anew', () => {
    const stream = watch('hls')
    stream.play(2)
    stream.wait(120)
    expect(stream.state()).toMatchObject({ at: 'frozen', since: 3_000, because: 'nothing new arrives' })
    expect(stream.effects).toEqual([])
  })

  it('what a page over https may not load: never', () => {
    const stream = watch()
    stream.take(failed(CAUSES.mixed))
    stream.wait(600)
    expect(stream.effects).toEqual([{ do: 'close' }])
    expect(stream.state().at).toBe('refused')
  })

  it('a playlist that had ended: only when it runs again', () => {
    const stream = watch('hls')
    stream.play(2)
    stream.take({ type: 'closed', isWhole: true })
    stream.set({ isEnded: true })
    stream.wait(600)
    expect(stream.state()).toEqual({ at: 'ended', again: null })
    expect(stream.effects).toEqual([])
    stream.take({ type: 'returned' })
    expect(stream.effects).toEqual([{ do: 'open' }])
    stream.play(1)
    expect(stream.state().at).toBe('playing')
  })
})

it('goes on behind a hole in the buffer before anybody calls it frozen', () => {
  const stream = watch()
  stream.play(2)
  stream.set({
    buffered: [
      { start: 0, end: 2 },
      { start: 2.5, end: 4 },
    ],
  })
  stream.wait(1)
  expect(stream.effects).toEqual([{ do: 'jump', to: 2.6 }])
  stream.play(1)
  expect(stream.state().at).toBe('playing')
})

describe('a stream over RTC', () => {
  it('freezes while its clock runs on, as a stream in an element does, and is asked for anew', () => {
    const { play, sound, state, effects } = watch('rtc')
    play(2)
    sound(4)
    expect(state()).toMatchObject({ at: 'frozen', because: 'no picture comes any more' })
    sound(5)
    expect(state()).toMatchObject({ at: 'trying', because: CAUSES.silent.because })
    expect(effects).toEqual([{ do: 'close' }])
  })

  it('is waited for until its room has said that it does not answer', () => {
    const { wait, take, state, effects } = watch('rtc')
    wait(20)
    expect(state()).toMatchObject({ at: 'loading' })
    take(failed({ because: 'the room does not answer', again: 'soon', isAbsent: false }))
    expect(state()).toMatchObject({ at: 'trying', because: 'the room does not answer' })
    expect(effects).toEqual([{ do: 'close' }])
  })
})
