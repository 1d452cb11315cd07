import { LIMITS } from '../limits'
import { scanXml } from '../ooxml/xml'
import { tooLarge } from '../refusals'

/** The strings that cells share (`sharedStrings.xml`): runs joined, phonetic guides dropped. */
export function readSharedStrings(bytes: Uint8Array | null): string[] {
  if (!bytes) return []
  const strings: string[] = []
  let text = ''
  let inText = false
  let phonetic = false
  let characters = 0
  scanXml(bytes, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') inText = !phonetic
    },
    close(name) {
      if (name === 'si') {
        characters += text.length
        if (characters > LIMITS.characters) throw tooLarge()
        strings.push(unescapeText(text))
      } else if (name === 'rPh') phonetic = false
      else if (name === 't') inText = false
    },
    text(chunk) {
      if (inText) text += chunk
    },
  })
  return strings
}

/** `_x000D_` stands for a character that XML cannot hold (ECMA-376 22.4.2.4). */
export function unescapeText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
  return plain.replace(/\r\n?/g, '\n')
}
