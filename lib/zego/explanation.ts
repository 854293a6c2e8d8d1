export const ASK_SUPPORT = 'Ask ZEGOCLOUD support to enable it for this AppId.'

/**
 * Says what an answer's Code means, what a person does about it, and whether the same request may succeed later. Such a
 * request is retried: then `advice` is for the time after the last retry, and `meanwhile` is what a person can do until
 * then, if anything.
 */
export type Explanation = Readonly<{ meaning: string; advice: string; retry: boolean; meanwhile: string | null }>

export const explanation = (
  meaning: string,
  advice: string,
  retry: 'retry' | 'final',
  meanwhile: string | null = null,
): Explanation => ({ meaning, advice, retry: retry === 'retry', meanwhile })
