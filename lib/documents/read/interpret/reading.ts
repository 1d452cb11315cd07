import type { Place, ResponsibilityList } from '@/lib/domain/list/schema'
import type { BlockPlace } from '../blocks'
import type { ReadResult, ReadWarning, Unplaced } from '../result'
import { tidy, visible, withoutArtefacts } from './text'

interface Remark {
  code: string
  message: string
  /** A JSON pointer, or a place whose entry is looked up at the end. */
  at: string | BlockPlace
  dropped?: string
  added?: string
}

/** What the readers of the parts fill: the list, and what there is to say about it. */
export class Reading {
  readonly list: ResponsibilityList = {
    title: null,
    duties: [],
    boundaries: [],
    procedures: [],
    services: [],
    plans: [],
  }
  private readonly remarks: Remark[] = []
  private readonly left: Unplaced[] = []

  warn(
    code: string,
    message: string,
    at: string | BlockPlace,
    more: { dropped?: string; added?: string } = {},
  ) {
    this.remarks.push({ code, message, at, ...more })
  }

  /** Keeps a text that belongs to no entry. */
  leave(text: string, kind: Unplaced['kind'], place: Place) {
    const kept = tidy(text)
    if (visible(kept) === '') return
    this.left.push({ text: kept, kind, place })
    if (kind === 'text')
      this.warn(
        'unplaced-text',
        '这段文字没有归入任何条目：留在导入记录里，公众看不到；如果是清单内容，请自己新增',
        place.label,
      )
  }

  /** The source's text as the list keeps it, without artefacts; says so when there were some. */
  clean(text: string, place: BlockPlace): string {
    const { text: rest, dropped } = withoutArtefacts(text)
    for (const artefact of dropped)
      this.warn('artefact', `已去掉导出残留的“${artefact}”`, place, { dropped: artefact })
    return tidy(rest)
  }

  result(): ReadResult {
    const pointers = pointersByPlace(this.list)
    const warnings = this.remarks.map(({ at, ...remark }): ReadWarning => {
      if (typeof at === 'string') return { ...remark, at }
      return { ...remark, at: pointers.get(`${at.block}:${at.row}`) ?? at.label }
    })
    const order = (a: Unplaced, b: Unplaced) =>
      a.place.block - b.place.block || (a.place.row ?? -1) - (b.place.row ?? -1)
    return { list: this.list, warnings, unplaced: this.left.sort(order) }
  }
}

/** Where each entry stood → JSON pointer of the first entry there. */
function pointersByPlace(list: ResponsibilityList): Map<string, string> {
  const pointers = new Map<string, string>()
  const visit = (node: unknown, pointer: string) => {
    if (Array.isArray(node)) {
      for (const [index, child] of node.entries()) visit(child, `${pointer}/${index}`)
      return
    }
    if (node === null || typeof node !== 'object') return
    const { source } = node as { source?: Place | null }
    if (source) {
      const key = `${source.block}:${source.row}`
      if (!pointers.has(key)) pointers.set(key, pointer)
    }
    for (const [key, child] of Object.entries(node))
      if (Array.isArray(child)) visit(child, `${pointer}/${key}`)
  }
  visit(list, '')
  return pointers
}
