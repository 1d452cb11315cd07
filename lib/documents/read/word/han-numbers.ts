const DIGITS = '〇一二三四五六七八九'
const UNITS = ['', '十', '百', '千']

/** 一 … 十 … 二十一 … 一百零五 … 一万零一: counting as it is spoken. `value` is a whole number from 0. */
export function hanCounting(value: number): string {
  if (value === 0) return '零'
  if (value >= 10_000) {
    const rest = value % 10_000
    const gap = rest > 0 && rest < 1000 ? '零' : ''
    return `${hanCounting(Math.floor(value / 10_000))}万${gap}${rest > 0 ? belowMyriad(rest) : ''}`
  }
  return belowMyriad(value).replace(/^一十/, '十')
}

function belowMyriad(value: number): string {
  const figures = [...String(value)].map(Number)
  let text = ''
  let gap = false
  figures.forEach((figure, i) => {
    if (figure === 0) {
      gap = true
      return
    }
    text += (gap ? '零' : '') + DIGITS[figure]! + UNITS[figures.length - 1 - i]!
    gap = false
  })
  return text
}

/** 一〇五: figure by figure. */
export function hanDigits(value: number): string {
  return [...String(value)].map((figure) => DIGITS[Number(figure)]).join('')
}

const FORMAL: Record<string, string> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
  万: '萬',
}

/** 壹拾贰: the figures of cheques and seals. */
export function hanFormal(value: number): string {
  const plain = hanCounting(value).replace(/^十/, '一十')
  return [...plain].map((sign) => FORMAL[sign] ?? sign).join('')
}
