import { hanCounting, hanDigits, hanFormal } from './han-numbers'

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'

/** Word's number formats by name (ECMA-376 17.18.59); one not listed counts in decimal. */
const FORMATS: Record<string, (value: number) => string> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (n) => String(n).padStart(2, '0'),
  upperRoman: (n) => roman(n),
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: (n) => letters(n),
  lowerLetter: (n) => letters(n).toLowerCase(),
  hex: (n) => n.toString(16).toUpperCase(),
  numberInDash: (n) => `- ${n} -`,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (n) => from(n, 0x2460, 20) ?? from(n - 20, 0x3251, 15) ?? String(n),
  decimalEnclosedCircleChinese: (n) => from(n, 0x2460, 20) ?? String(n),
  decimalEnclosedFullstop: (n) => from(n, 0x2488, 20) ?? `${n}.`,
  decimalEnclosedParen: (n) => from(n, 0x2474, 20) ?? `(${n})`,
  ideographEnclosedCircle: (n) => from(n, 0x3280, 10) ?? hanCounting(n),
  ideographDigital: hanDigits,
  japaneseDigitalTenThousand: hanDigits,
  taiwaneseDigital: hanDigits,
  koreanDigital2: hanDigits,
  chineseCounting: (n) => (n < 100 ? hanCounting(n) : hanDigits(n)),
  taiwaneseCounting: (n) => (n < 100 ? hanCounting(n) : hanDigits(n)),
  chineseCountingThousand: hanCounting,
  taiwaneseCountingThousand: hanCounting,
  japaneseCounting: hanCounting,
  chineseLegalSimplified: hanFormal,
  ideographLegalTraditional: hanFormal,
  japaneseLegal: hanFormal,
  ideographTraditional: (n) => STEMS[n - 1] ?? String(n),
  ideographZodiac: (n) => BRANCHES[n - 1] ?? String(n),
  ideographZodiacTraditional: (n) => (n > 60 ? String(n) : STEMS[(n - 1) % 10]! + BRANCHES[(n - 1) % 12]!),
}

/** The binary format's numbers for the same formats: their order in MSONFC ([MS-OSHARED] 2.2.1.3). */
const CODES = (
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ' +
  'ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal ' +
  'japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth ' +
  'decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen ' +
  'decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ' +
  'ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand ' +
  'taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'
).split(' ')

/** The format's name for a code of the binary format. */
export function formatOfCode(code: number): string {
  return code === 255 ? 'none' : (CODES[code] ?? 'decimal')
}

/** A number as Word shows it. */
export function formatNumber(value: number, format: string): string {
  const write = FORMATS[format]
  return write && value >= 0 && value < 1_000_000 ? write(value) : String(value)
}

function from(value: number, first: number, count: number): string | null {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : null
}

function fullWidth(value: number): string {
  return [...String(value)].map((figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)).join('')
}

/** A … Z, AA, BB: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function roman(value: number): string {
  if (value < 1 || value > 9999) return String(value)
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let text = ''
  for (const [worth, sign] of signs) {
    text += sign.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}
