/** What an answer's Code means, what a person does about it, and whether the same request may succeed later. */
export type Explanation = Readonly<{ meaning: string; advice: string; retry: boolean }>

export function explain(code: number): Explanation {
  return { meaning: `ZEGOCLOUD answered with code ${code}.`, advice: '', retry: false }
}
