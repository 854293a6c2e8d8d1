import { type Ref, useImperativeHandle } from 'react'
import { fetched } from '@/components/ui/fetching/fetched'
import type { DropOptions } from './drop-target'
import type { DropTarget } from './preview-canvas-props'

const code = fetched(async () => (await import('./drop-target')).createDropTarget)

/** Hands out the target for sources that are dragged in, whose code is fetched when there is time. */
export function useDropTarget(ref: Ref<DropTarget> | undefined, options: DropOptions): void {
  useImperativeHandle(ref, () => {
    let target: DropTarget | null = null
    const made = () => {
      const create = code.current()
      if (create) target ??= create(options)
      return target
    }
    // Where it cannot be fetched the page says that something is missing.
    const later = (act: () => void) => void code.want().then(act, () => {})
    return {
      over: (...drag) => {
        if (!made()) later(() => {})
        return target?.over(...drag) ?? false
      },
      drop: (...drag) => {
        if (!made()) later(() => made()?.drop(...drag))
        return target?.drop(...drag) ?? true
      },
      leave: () => target?.leave(),
    }
  })
}
