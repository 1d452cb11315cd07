/** Code points that end a line besides "\n": vertical tab, form feed, NEL, line and paragraph separator. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** Control characters that are not visible and that a database refuses or a page cannot show. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g
/** White space and format characters nobody can see. */
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff]/g

/** Paragraphs of a text: trimmed (U+3000 too), without the empty ones. */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = []
  for (const line of text.replace(LINE_ENDS, '\n').split('\n')) {
    const paragraph = line.replace(CONTROLS, '').trim()
    if (paragraph.replace(INVISIBLE, '') !== '') paragraphs.push(paragraph)
  }
  return paragraphs
}

/** Text as the list keeps it: trimmed paragraphs joined by "\n". */
export function tidy(text: string): string {
  return paragraphsOf(text).join('\n')
}

/** The visible characters only: what losslessness counts and what headings are compared by. */
export function visible(text: string): string {
  return text.replace(CONTROLS, '').replace(INVISIBLE, '')
}

/** What Word's exports leave behind and nobody wrote, e.g. `[bookmark: _GoBack]`. */
const ARTEFACT = /\[bookmark: {0,2}[^\]\n[]{1,80}\]/g

/** Takes exports' artefacts out of a text; `dropped` lists them as they stood. */
export function withoutArtefacts(text: string): { text: string; dropped: string[] } {
  if (!text.includes('[bookmark:')) return { text, dropped: [] }
  const dropped = text.match(ARTEFACT) ?? []
  return { text: text.replace(ARTEFACT, ''), dropped: [...dropped] }
}

export function orNull(text: string): string | null {
  return text === '' ? null : text
}

/** Joins two texts by "\n", either may be empty. */
export function joined(above: string, below: string): string {
  if (above === '') return below
  return below === '' ? above : `${above}\n${below}`
}
