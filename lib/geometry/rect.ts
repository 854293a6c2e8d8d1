/** Coordinates are pixels of the frame, counted from its top left corner, unless a name says otherwise. */
export type Point = Readonly<{ x: number; y: number }>
export type Size = Readonly<{ width: number; height: number }>
export type Rect = Point & Size

export const right = (rect: Rect): number => rect.x + rect.width
export const bottom = (rect: Rect): number => rect.y + rect.height

/** Takes the rectangle out of a record that has more fields. */
export const toRect = ({ x, y, width, height }: Rect): Rect => ({ x, y, width, height })
