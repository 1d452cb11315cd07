import { append } from '../append'
import type { Blocks } from '../blocks'
import { documentNote, type LooseBlock, placeBlocks } from '../loose'
import { mainPart, relationshipsOf } from '../ooxml/relationships'
import { child, childrenOf, parseTree } from '../ooxml/tree'
import type { ZipParts } from '../ooxml/zip'
import { damaged } from '../refusals'
import { partSheet } from './captions'
import { readFormats } from './formats'
import { layGrid } from './grid'
import { readSheet } from './sheet'
import { readSharedStrings } from './strings'

/** Reads an Excel workbook (.xlsx), sheet after sheet. Throws UnreadableDocument when its parts are broken. */
export function readXlsx(zip: ZipParts): Blocks & { pictures: number } {
  const main = mainPart(zip, 'xl/workbook.xml')
  const bytes = zip.read(main)
  if (!bytes) throw damaged()
  const tree = parseTree(bytes, { textIn: new Set() })
  const parts = relationshipsOf(zip, main)
  const part = (type: string, usual: string) =>
    zip.read(parts.find((p) => p.type === type)?.target ?? usual) ?? zip.read(usual)
  const workbook = {
    strings: readSharedStrings(part('sharedStrings', 'xl/sharedStrings.xml')),
    formats: readFormats(part('styles', 'xl/styles.xml')),
    used: { cells: 0, characters: 0 },
    since1904: ['1', 'true'].includes(child(tree, 'workbookPr')?.attributes.date1904 ?? ''),
  }
  const blocks: LooseBlock[] = []
  const found = { hidden: false, hiddenSheets: [] as string[], pictures: 0 }
  const byId = new Map(parts.toReversed().map((p) => [p.id, p]))
  const seen = new Set<string>()
  for (const { attributes } of childrenOf(child(tree, 'sheets'), 'sheet')) {
    const target = byId.get(attributes['r:id'] ?? '')
    if (target && target.type !== 'worksheet') continue
    // No program writes two sheets that are one part; thousands of them only cost time.
    if (target && seen.has(target.target.toLowerCase())) continue
    const content = target ? zip.read(target.target) : null
    if (!target || !content) throw damaged()
    seen.add(target.target.toLowerCase())
    const sheet = readSheet(content, workbook)
    const name = attributes.name ?? ''
    append(blocks, partSheet(layGrid(sheet, workbook.used), name))
    found.pictures += sheet.pictures
    if (sheet.hidden) found.hidden = true
    if ((attributes.state ?? 'visible') !== 'visible' && sheet.rows.length > 0) found.hiddenSheets.push(name)
  }
  const notes = []
  if (found.hidden) notes.push(documentNote('hidden-cells', '表格里有隐藏的行或列，已一并读入'))
  for (const name of found.hiddenSheets) {
    notes.push(documentNote('hidden-sheet', `工作表“${name}”是隐藏的，已一并读入`))
  }
  return { ...placeBlocks(blocks, notes), pictures: found.pictures }
}
