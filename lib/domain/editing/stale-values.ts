import type { FormValues } from './form-values'

/** What an action hands back when somebody saved in between. */
export interface StaleFacts {
  version: number
  /** What stands there now, as the form shows it. */
  values: FormValues
  by: string | null
  /** ISO 8601. */
  at: string | null
}

/** Ways to keep what was typed for an entry that somebody removed: bring it back, or add it anew. */
export type KeepingWay = 'restore' | 'new'

/** What an action hands back when the entry, or the one around a new entry, was removed meanwhile. */
export interface GoneFacts {
  gone: KeepingWay[]
}

/**
 * Of one field, what to do with three texts: what the editor saw, what the editor wrote, what stands there now. Only
 * where both changed it must a person decide.
 */
export function threeWay(saw: string, mine: string, theirs: string): 'mine' | 'theirs' | 'ask' {
  if (mine === theirs || saw === theirs) return 'mine'
  if (saw === mine) return 'theirs'
  return 'ask'
}

/** Names of the fields beside a field `NAME` of a form that came back stale. */
export const SAW = 'saw.'
export const TAKE = 'take.'
export const MINE = 'mine.'
export const THEIRS = 'theirs.'
/** A name chosen from a registry, to be added to the field. */
export const PICK = 'pick.'

const BESIDE = [SAW, TAKE, MINE, THEIRS, PICK]

/** The fields as the person means them: of each text in question the one that was taken. */
export function takenValues(form: FormValues): FormValues {
  const values: FormValues = {}
  for (const [name, value] of Object.entries(form)) {
    if (BESIDE.some((prefix) => name.startsWith(prefix))) continue
    const taken = form[`${TAKE}${name}`]
    const chosen =
      taken === 'mine' ? form[`${MINE}${name}`] : taken === 'theirs' ? form[`${THEIRS}${name}`] : value
    const pick = form[`${PICK}${name}`]?.trim()
    values[name] = chosen ?? value
    if (pick) values[name] = added(values[name], pick)
  }
  return values
}

/** Behind the text: on a line of its own, or after 、 where names stand in one line. */
function added(text: string, pick: string): string {
  if (!text.trim()) return pick
  if (text.includes(pick)) return text
  return /[、\n]/.test(text) || pick.startsWith('《') ? `${text}\n${pick}` : `${text}、${pick}`
}
