import type { LeftText } from './import-run'

/** 注：1、…, 填表说明：…, the day under a table: what the official form prints around the list itself. */
const OF_THE_FORM = /^\s*(?:(?:备注|注|附注|填表说明|说明)\s*[:：]|\d{4}年\d{1,2}月(?:\d{1,2}日)?\s*$)/
/** 2、…: goes on with the note before it. */
const GOES_ON = /^\s*(?:\d{1,2}[、.．]|[（(]?[一二三四五六七八九十]+[、）)])/

/**
 * Of the texts that became no entry, those that are the form's own (captions, heads of columns, notes under a table) and
 * those somebody must look at. What is short is not a note for that: only its form tells.
 */
export function sortLeftTexts(texts: readonly LeftText[]): { ofTheForm: LeftText[]; loose: LeftText[] } {
  const ofTheForm: LeftText[] = []
  const loose: LeftText[] = []
  let inNote = false
  for (const text of texts) {
    const structure = text.kind === 'caption' || text.kind === 'columns'
    inNote = !structure && (OF_THE_FORM.test(text.text) || (inNote && GOES_ON.test(text.text)))
    ;(structure || inNote ? ofTheForm : loose).push(text)
  }
  return { ofTheForm, loose }
}
