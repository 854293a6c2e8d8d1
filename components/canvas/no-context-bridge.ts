import type { ReactNode } from 'react'

type Wrapping = Readonly<{ children?: ReactNode }>

/**
 * Stands in for `its-fine` in what the browser loads (next.config.mjs). With it react-konva brings the contexts of the
 * page into the canvas, by walking React's own tree; nothing on our canvas asks for a context.
 */
export const FiberProvider = ({ children }: Wrapping): ReactNode => children

/** react-konva looks for strict mode here, to be as strict on the canvas. */
export const useFiber = (): undefined => undefined
export const traverseFiber = (): undefined => undefined

export const useContextBridge = (): typeof FiberProvider => FiberProvider
