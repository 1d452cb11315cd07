import { textsIn } from '../reading/checked-list'
import { rewrite } from '../reading/rewrite'
import type { Found, HealthRule } from '../types'

/** A sign that a font did not have. */
const BOX = /(?<=[\p{Script=Han}，。；：、（《“])[□☐](?=[\p{Script=Han}，。；：、）》”])/gu
/** What programs leave in a text when it changes its format. Each with what to say, and whether it is simply struck. */
const LEFTOVERS: readonly (readonly [pattern: RegExp, name: string, by: string | null])[] = [
  [/\[(?:bookmark|书签)[:：][^\]\n]{0,80}\]/gi, '书签标记', ''],
  [
    /错误[!！]\s*(?:未找到引用源|未定义书签|未指定书签)[。.]?|Error! (?:Reference source not found|Bookmark not defined)\.?/g,
    '失效的引用',
    null,
  ],
  [
    /\{?\s{0,4}\b(?:HYPERLINK|PAGEREF|TOC \\o|SEQ |EMBED |INCLUDEPICTURE)\b[^\n\p{Script=Han}]*\}?/gu,
    '域代码',
    null,
  ],
  [
    /(?:\{?\s{0,4}\b(?:PAGE|NUMPAGES|DATE|TIME|REF)\s*)?(?:\\\*\s*)?\bMERGEFORMAT\b(?:\s*\d+)?(?:\s*\})?/g,
    '域代码',
    '',
  ],
  [
    /&(?:nbsp|ensp|emsp|lt|gt|amp|quot|apos|ldquo|rdquo|lsquo|rsquo|middot|hellip|mdash|times|#\d{1,6}|#x[0-9a-f]{1,5});/gi,
    '网页代码',
    null,
  ],
  [
    /<\/?(?:br|p|div|span|td|tr|table|font|b|strong|i|u|a|img|sup|sub|o:p|li|ul|ol)(?:\s[^<>\n]{0,200})?\/?>/gi,
    '网页代码',
    null,
  ],
  [/_x000[dDaA9]_/g, '换行代码', ''],
  [/(?<=\p{Script=Han}|[，。；：、）》])\\[nrt](?![a-z])/gu, '换行代码', null],
  [/#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)/g, '电子表格的错误值', null],
  [/\*\*|~~|(?<=^|\n)#{1,6}(?= )/g, '排版记号', ''],
  [/`+|(?<!\p{Script=Han})´|ˋ/gu, '多余的反引号', ''],
  [
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/g,
    '看不见的控制字符',
    '',
  ],
  [
    /第\s?\d{1,3}\s?页[\s，,/／]{0,3}共\s?\d{1,3}\s?页|(?<=^|\n)[^\S\n]*[-—－–]\s?\d{1,3}\s?[-—－–][^\S\n]*(?=\n|$)/g,
    '页码',
    '',
  ],
  [/\ufffd+/g, '无法显示的字', null],
  [/[\ue000-\uf8ff\ufffc]+/g, '无法显示的符号', null],
  [/锟斤拷|烫烫烫|屯屯屯|(?:[ÃÂ][\u0080-\u00bf]){2,}|â€[œ™“”]|ï»¿/g, '乱码', null],
  [BOX, '方框，原来可能是一个打不出的字', null],
]
/** A sign that any of them has: most texts have none. */
const SUSPECT =
  /[[{&<\\_#*~`´ˋ\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ue000-\uf8ff□☐ÃÂâï锟烫屯]|第\s?\d{1,3}\s?页|[-—－–]\s?\d|错误[!！]|Error|HYPERLINK|MERGEFORMAT|PAGEREF|TOC|SEQ|EMBED|INCLUDEPICTURE/
/** Entities that are plain signs. */
const SIGNS: Record<string, string> = {
  '&nbsp;': ' ',
  '&ensp;': ' ',
  '&emsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&middot;': '·',
  '&hellip;': '……',
  '&mdash;': '——',
  '&times;': '×',
}

const BEFORE_STOP = /^(?:&(?:nbsp|ensp|emsp);|[^\S\n])+(?:$|[\n，。；：、！？）》”])/

/** `[bookmark…]`, stray backticks, entities, field codes: nobody wrote them. */
export const leftoverConversion: HealthRule = {
  id: 'leftover/conversion',
  title: '转换格式留下的残渣',
  severity: 'error',
  why: '这些是软件转换格式时留下的记号，不是清单的文字，公开出去读者看不懂。',
  source: '常理',
  check: (list) =>
    textsIn(list)
      .filter(({ text }) => SUSPECT.test(text))
      .flatMap((text) => {
        const told: { start: number; end: number }[] = []
        return LEFTOVERS.flatMap(([pattern, name, by]) => {
          if (text.field === 'guide.onlineUrl') return []
          // Several are boxes to tick.
          if (pattern === BOX && text.text.match(/[□☐]/g)?.length !== 1) return []
          return [...text.text.matchAll(pattern)].flatMap((match): Found[] => {
            const replacement = by ?? signFor(match[0], text.text, match.index)
            const visible = match[0].replace(/[\p{C}]/gu, '') !== ''
            const start = match.index
            const end = start + match[0].length
            // A page's number takes its line with it.
            const from = name === '页码' && text.text[start - 1] === '\n' ? start - 1 : start
            const isBox = /[□☐]/.test(match[0])
            // A field code within a field code is one leftover.
            if (told.some((other) => other.start < end && start < other.end)) return []
            told.push({ start, end })
            return [
              {
                at: text.at,
                evidence: match[0],
                message: `${visible ? `“${match[0].trim()}”` : '这里'}是${name}，${replacement === null ? '请按原件改正' : '请去掉'}。`,
                ...(isBox && { severity: 'warning' as const }),
                ...(replacement !== null && {
                  fix: rewrite(text, `去掉${name}`, [{ start: from, end, by: replacement }]),
                }),
              },
            ]
          })
        })
      }),
}

/** What a leftover stands for; null when only the original tells. A space beside a stop, or at an end, is none. */
function signFor(written: string, text: string, start: number): string | null {
  if (/^</.test(written)) return /^<br/i.test(written) ? '\n' : ''
  const sign = SIGNS[written.toLowerCase()]
  if (sign !== ' ') return sign ?? null
  const isLast = BEFORE_STOP.test(text.slice(start, start + 60))
  return isLast || start === 0 || /[\n，。；：、！？（《“]/.test(text[start - 1]!) ? '' : ' '
}
