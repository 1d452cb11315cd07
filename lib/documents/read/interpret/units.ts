/**
 * Splits a list of units at 、 (also ， ； and blanks between names), but not inside brackets. `marks` are the
 * separating characters taken out.
 */
export function splitUnits(text: string): { units: string[]; marks: string } {
  const units: string[] = []
  const trimmed = text.trim()
  const stop = /[。.；;]$/.exec(trimmed)?.[0] ?? ''
  let marks = ''
  let depth = 0
  let unit = ''
  for (const char of stop === '' ? trimmed : trimmed.slice(0, -1)) {
    if ('（(〔['.includes(char)) depth++
    else if ('）)〕]'.includes(char)) depth = Math.max(0, depth - 1)
    if (depth > 0 || !'、，,；;\n'.includes(char)) {
      unit += char
      continue
    }
    if (unit.trim() !== '') units.push(unit.trim())
    if (char !== '\n') marks += char
    unit = ''
  }
  if (unit.trim() !== '') units.push(unit.trim())
  return { units, marks: marks + stop }
}
