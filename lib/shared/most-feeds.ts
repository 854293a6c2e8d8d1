/** A page publishes at most so many cameras, screens and files into a rehearsal. */
export const MOST_FEEDS = 8
