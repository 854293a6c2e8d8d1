/** The name of a show or a layout has at most this many characters. */
export const MAX_NAME = 120
