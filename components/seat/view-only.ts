/** A viewer reads this wherever an operator could change something. */
export const VIEW_ONLY = 'View only'
