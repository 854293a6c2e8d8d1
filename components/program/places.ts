import { createStore } from 'zustand/vanilla'

type Places = Readonly<{ picture: HTMLElement | null; below: HTMLElement | null }>

/**
 * Holds where the monitor leaves room for what is really mixed: over its picture, and below. What fills them comes
 * later and from elsewhere, since each piece that the monitor fetches has the bundler cut up the desk's own code anew.
 */
export const places = createStore<Places>(() => ({ picture: null, below: null }))

export const placePicture = (picture: HTMLElement | null) => places.setState({ picture })
export const placeBelow = (below: HTMLElement | null) => places.setState({ below })
