/**
 * Files of other makers use other prefixes than Word (`ns0:p` for `w:p`). Names are brought to the usual
 * prefixes by the namespaces' addresses, transitional and strict (ECMA-376, ISO/IEC 29500).
 */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps:',
  'urn:schemas-microsoft-com:vml': 'v:',
}

type Attributes = Record<string, string>

/** Brings names to the usual prefixes while a document is scanned; knows in which element it stands. */
export class Names {
  #prefixes = new Map<string, string>()
  #cache = new Map<string, string>()
  #scopes: { depth: number; prefixes: Map<string, string> }[] = []
  #depth = 0
  /** Some prefix in force is not the usual one. */
  renames = false

  /** The usual name of an element that opens, its declarations taken in. */
  open(raw: string, attributes: Attributes): string {
    this.#depth += 1
    let declared: Map<string, string> | null = null
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue
      declared ??= new Map(this.#prefixes)
      const prefix = name === 'xmlns' ? '' : name.slice(6)
      declared.set(prefix, PREFIXES[attributes[name]!] ?? (prefix === '' ? '' : `${prefix}:`))
    }
    if (declared) {
      this.#scopes.push({ depth: this.#depth, prefixes: this.#prefixes })
      this.#enter(declared)
    }
    return this.#usual(raw)
  }

  /** The usual name of an element that closes. */
  close(raw: string): string {
    const name = this.#usual(raw)
    const scope = this.#scopes.at(-1)
    if (scope?.depth === this.#depth) {
      this.#enter(scope.prefixes)
      this.#scopes.pop()
    }
    this.#depth -= 1
    return name
  }

  /** The usual name of an attribute; one without prefix belongs to no namespace. */
  attribute(raw: string): string {
    return raw.includes(':') ? this.#usual(raw) : raw
  }

  #enter(prefixes: Map<string, string>) {
    this.#prefixes = prefixes
    this.#cache.clear()
    this.renames = [...prefixes].some(([prefix, usual]) => prefix !== '' && usual !== `${prefix}:`)
  }

  #usual(raw: string): string {
    const known = this.#cache.get(raw)
    if (known !== undefined) return known
    const colon = raw.indexOf(':')
    const prefix = colon < 0 ? '' : raw.slice(0, colon)
    const usual = this.#prefixes.get(prefix)
    const name = usual === undefined ? raw : usual + raw.slice(colon + 1)
    this.#cache.set(raw, name)
    return name
  }
}
