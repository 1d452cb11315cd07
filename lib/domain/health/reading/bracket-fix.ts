import { namesInstrument } from '../../editing/citations'
import type { HealthFix } from '../types'
import { type BracketFault, partnerOf } from './bracket-faults'
import type { CheckedText } from './checked-list'
import { rewrite } from './rewrite'
import { breaksOff } from './unfinished-ends'

/** How to mend a sign without a partner, where there is only one way. */
export function bracketFix(text: CheckedText, fault: BracketFault): HealthFix | null {
  const { at, sign, kind } = fault
  const insert = (place: number, by: string) =>
    rewrite(text, `补上“${by}”`, [{ start: place, end: place, by }])
  if (kind === 'mismatch') {
    const by = partnerOf(text.text[fault.opener!]!)
    return rewrite(text, `“${sign}”改为“${by}”`, [{ start: at, end: at + 1, by }])
  }
  if (kind === 'unclosed') {
    if (/[〈《]/.test(sign) && /[〈《]/.test(text.text[at - 1] ?? ''))
      return rewrite(text, `去掉“${sign}”`, [{ start: at, end: at + 1, by: '' }])
    const end = sign === '《' ? titleEnd(text.text, at) : /[（(]/.test(sign) ? lastPlace(text.text, at) : null
    return end === null ? null : insert(end, partnerOf(sign))
  }
  const start =
    sign === '》' ? titleStart(text.text, at) : /[）)]/.test(sign) ? behindTitle(text.text, at) : null
  return start === null ? null : insert(start, partnerOf(sign))
}

/** Where the title opened at `open` ends: before the bracket with its number, a stop or the end. */
function titleEnd(text: string, open: number): number | null {
  const title = /^《((?:《[^《》\n]*》|〈[^〈〉\n]*〉|[^《》（(，。；、\n])*)/.exec(text.slice(open))?.[1]
  if (!title || title.length > 60 || !namesInstrument(title)) return null
  // 《实施方案的通知: the notice may be named or only what it brings.
  if (/的(?:通知|公告|批复|决定)$/.test(title) && !/关于/.test(title)) return null
  return open + 1 + title.length
}

const LONGEST_TITLE = 80

/** Where a title closed at `close` begins: behind the last stop, ordinal or bracket. */
function titleStart(text: string, close: number): number | null {
  // A title is no longer: a text of nothing but signs must not be read again for each of them.
  const line = text.slice(Math.max(0, close - LONGEST_TITLE, text.lastIndexOf('\n', close) + 1), close)
  const title =
    /(?:^|[。；，、：:）》]|^\s*[\d一二三四五六七八九十]{1,2}[.、．]\s?)([^。；，、：:（）《》\n]+)$/.exec(
      line,
    )?.[1]
  const name = title?.replace(/^\s*\d{1,2}[.、．]\s?/, '').trim()
  if (!name || !namesInstrument(name)) return null
  return close - name.length
}

/** 《条例》国务院令第449号，2005年12月1日起施行）: the bracket opens behind the title. */
function behindTitle(text: string, close: number): number | null {
  const found = /》([^《》（(）)\n]{2,60})$/.exec(text.slice(Math.max(0, close - LONGEST_TITLE), close))?.[1]
  return found && /令|号|年|施行/.test(found) ? close - found.length : null
}

/** What a bracket at the end of a text begins with when all of the rest belongs in it; 弃婴（儿童报案证明 does not. */
const REMARK =
  /^[（(](?:含|包括|包含|不含|以下(?:简称|统称)|简称|试行|暂行|原|即|详?见|除|例?如|附|依照|依据|国务院令|第|[12]\d{3}年)/

const UNFINISHED = /[：:、，,含括称即见除如附照据第原]$/

/** The end of a text whose last words are a remark in a bracket never closed, and are whole. */
function lastPlace(text: string, open: number): number | null {
  if (text.length - open > 30) return null
  const rest = text.slice(open)
  const trimmed = rest.trimEnd()
  const words = /[。；]$/.test(trimmed) ? trimmed.slice(0, -1) : trimmed
  if (/[。；\n](?=.)/.test(rest) || !REMARK.test(rest)) return null
  if (UNFINISHED.test(words) || breaksOff(words)) return null
  return open + words.length
}
