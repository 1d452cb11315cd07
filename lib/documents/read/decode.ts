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

/** UTF-16 without a mark shows by its line ends and ASCII: every other byte of them is zero. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, Math.min(bytes.length & ~1, 4096))
  if (sample.length < 4) return null
  let little = 0
  let big = 0
  for (let index = 0; index + 1 < sample.length; index += 2) {
    const first = sample[index]
    const second = sample[index + 1]
    if (isPlain(first) && second === 0) little++
    else if (first === 0 && isPlain(second)) big++
  }
  if (little + big < 2) return null
  return little > big ? 'utf-16le' : 'utf-16be'
}

function isPlain(byte: number | undefined): boolean {
  return (
    byte === 0x0a || byte === 0x0d || byte === 0x09 || (byte !== undefined && byte >= 0x20 && byte < 0x7f)
  )
}
