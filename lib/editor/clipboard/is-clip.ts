/** Tells whether a text is what copying inputs put on the clipboard, in this Mixdesk or a newer one (clip.ts). */
export const isClip = (text: string): boolean => /^\s*\{"mixdesk":\d+,"kind":"inputs"/.test(text)
