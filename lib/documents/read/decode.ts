/** Encodings tried when nothing at the beginning of the file names one. */
const FALLBACK = 'gb18030'

/**
 * Text of a plain file: UTF-8 (with or without mark), UTF-16 in either order, else GB18030 (which covers GBK and
 * GB2312). Never throws: bytes no encoding knows become U+FFFD.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string; damaged: boolean } {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, damaged: text.includes('\ufffd') }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked) return unmarked
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return FALLBACK
  }
}

/** Share of a sample that must be Chinese, ASCII or punctuation for the sample to be taken as UTF-16. */
const PLAUSIBLE = 0.9

/**
 * UTF-16 without a mark: it has zero bytes, which no other text has, and read the right way round it is Chinese
 * and ASCII. Both ways can look so (一 is 4E00, N is 004E); then line ends and blanks decide.
 */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, 8192))
  if (sample.length < 4 || !sample.includes(0)) return null
  const read = (['utf-16le', 'utf-16be'] as const).map((encoding) => {
    const text = new TextDecoder(encoding).decode(sample)
    const plausible =
      text.match(/[\t\n\r\x20-\x7e\u2010-\u2027\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/g)?.length ?? 0
    const blanks = text.match(/[\t\n\r \u3000]/g)?.length ?? 0
    return { encoding, share: plausible / text.length, blanks }
  })
  const likely = read.filter(({ share }) => share >= PLAUSIBLE)
  return likely.sort((a, b) => b.blanks - a.blanks || b.share - a.share)[0]?.encoding ?? null
}
