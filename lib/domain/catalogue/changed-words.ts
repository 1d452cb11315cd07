import { markWords } from '../compare/mark-words'

/** Which words went and which came between two wordings, each as it stands there. */
export function changedWords(before: string, after: string): { gone: string[]; come: string[] } {
  const { left, right } = markWords(before, after)
  const own = (stretches: typeof left) =>
    stretches.filter(({ kind, text }) => kind !== 'same' && text.trim() !== '').map(({ text }) => text.trim())
  return { gone: own(left), come: own(right) }
}

/** 删去“甲”；加上“乙”。 Empty when the words are the same. */
export function changeInWords(before: string, after: string): string {
  const { gone, come } = changedWords(before, after)
  const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join('、')
  const said = [gone.length > 0 ? `删去${quoted(gone)}` : '', come.length > 0 ? `加上${quoted(come)}` : '']
  return said.filter(Boolean).join('；')
}
