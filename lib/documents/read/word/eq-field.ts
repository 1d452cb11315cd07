/**
 * What an EQ field shows that lays signs over each other: Word writes ① made by “带圈字符” as `EQ \o\ac(○,1)`.
 * Null for instructions of other kinds.
 */
export function overlaidSigns(instruction: string): string | null {
  // They are short; longer ones would only give the pattern below time to waste.
  if (instruction.length > 200) return null
  const signs = /^\s*EQ\b.*\\o(?:\\a[clr])?\s*\((.*)\)\s*$/is.exec(instruction)?.[1]
  if (signs === undefined) return null
  const parts = signs
    .split(/[,，;；]/)
    .map((part) => part.replace(/\\s\\(?:up|do)\d*\(([^)]*)\)?/gi, '$1').trim())
  const number = Number(parts[1])
  if (/^[○〇◯]$/.test(parts[0] ?? '') && number >= 1 && number <= 20)
    return String.fromCodePoint(0x245f + number)
  return parts.join('')
}
