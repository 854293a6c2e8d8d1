/** What a viewer is told wherever an operator could change something. */
export const VIEW_ONLY = 'View only'
