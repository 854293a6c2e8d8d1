const NAME = 'number with more digits than JSON keeps'

/** Stands in a body for a whole number that no JavaScript number holds. It keeps all digits that were written. */
export type LongNumber = Readonly<{ [NAME]: string }>

export const longNumber = (digits: string): LongNumber => ({ [NAME]: digits })

export const isLongNumber = (value: unknown): value is LongNumber =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, NAME)

export const digitsOf = (value: LongNumber): string => String(value[NAME])
