/** The greatest length of the name of a show and of a layout. */
export const MAX_NAME = 120
