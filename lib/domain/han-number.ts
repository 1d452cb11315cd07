const DIGITS = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]))
DIGITS.set('〇', 0).set('○', 0).set('两', 2)
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** 三十九 → 39, 一百零五 → 105, 39 and ３９ → 39; null when it is no number. */
export function hanNumber(written: string): number | null {
  const text = written.normalize('NFKC')
  if (/^\d+$/.test(text)) return Number(text)
  if (text === '') return null
  let sum = 0
  let digit: number | null = null
  for (const sign of text) {
    const unit = UNITS.get(sign)
    const value = DIGITS.get(sign)
    if (unit !== undefined) {
      sum += (digit ?? 1) * unit
      digit = null
    } else if (value === undefined) return null
    else digit = value
  }
  return sum + (digit ?? 0)
}

/** The signs a number is written with. */
export const HAN_NUMBER = '[0-9０-９零〇○一二三四五六七八九十百千两]+'
