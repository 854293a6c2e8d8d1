'use client'

import { type ComponentType, useEffect, useSyncExternalStore } from 'react'
import { Boundary } from './fetching/boundary'
import { fetched } from './fetching/fetched'
import { useFetched } from './fetching/use-fetched'
import { PartFailed } from './part-failed'

type Failed<P> = { tryAgain: () => void; props: P }

/**
 * Makes a component that is fetched when it is first drawn, or before (fetched.ts); nothing is there meanwhile. Where
 * it cannot be fetched, or fails, `Otherwise` is there instead, and the rest of the page stays. What lies over
 * the page has its keys while it is still on its way: Enter takes nothing then.
 */
export function onDemand<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  Otherwise: ComponentType<Failed<P>> = PartFailed,
  lies: 'in the page' | 'over it' = 'in the page',
): ComponentType<P> & { preload: () => void } {
  const code = fetched(load)
  const isQuiet = Otherwise === Nothing
  const want = () => void (isQuiet ? code.load() : code.want()).catch(() => {})

  function OnDemand(props: P) {
    const loaded = useFetched(code)
    const failed = useSyncExternalStore(code.subscribe, code.hasFailed, () => false)
    useEffect(want, [])
    if (!loaded && failed) return <Otherwise tryAgain={want} props={props} />
    if (!loaded) return lies === 'over it' ? <OnItsWay /> : null
    const { default: Component } = loaded
    return (
      <Boundary otherwise={(tryAgain) => <Otherwise tryAgain={tryAgain} props={props} />}>
        <Component {...props} />
      </Boundary>
    )
  }
  return Object.assign(OnDemand, { preload: () => void code.load().catch(() => {}) })
}

/**
 * Makes a component that is drawn once its code is there, and never asks for it: it is fetched when the page has
 * nothing to do.
 */
export function whenIdle<P extends object>(load: () => Promise<{ default: ComponentType<P> }>): ComponentType<P> {
  const code = fetched(load)
  return Object.assign(
    (props: P) => {
      const loaded = useFetched(code)
      return loaded ? (
        <Boundary otherwise={() => null}>
          <loaded.default {...props} />
        </Boundary>
      ) : null
    },
    { displayName: 'WhenIdle' },
  )
}

/** Stands for what opens over the page: to the keys of the page, a dialog is open. */
export const OnItsWay = () => <div role="dialog" hidden />

/** Stands in for a part that the page can do without. */
export const Nothing = () => null

/**
 * Stands in for a part that opens over the page: it closes that part again, and the page says why (missing-code.tsx).
 */
export function Closed({ props: { onClose } }: Failed<{ onClose: () => void }>) {
  useEffect(onClose, [onClose])
  return null
}
