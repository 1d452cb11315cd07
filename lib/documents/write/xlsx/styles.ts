import type { CellTone } from '@/lib/domain/sheet'

/** Index of each cell format in {@link STYLES}. */
export const FORMATS = {
  plain: 0,
  title: 1,
  note: 2,
  head: 3,
  same: 4,
  partial: 5,
  only: 6,
  number: 7,
  link: 8,
}

export const formatOf = (tone: CellTone | undefined) => (tone ? FORMATS[tone] : FORMATS.plain)

/*
 * Number format 49 is "@": text. `quotePrefix` is what Excel keeps of an apostrophe before a text: whoever edits such a
 * cell gets a text again and no formula.
 */
const TOP = '<alignment vertical="top" wrapText="1"/>'
const text = (font: number, fill: number, border: number, alignment = TOP) =>
  `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`
const side = (name: string) => `<${name} style="thin"><color rgb="FF8B918C"/></${name}>`

/** The same few looks for every workbook; colours are those of the pages. */
export const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="5"><font><sz val="11"/><name val="等线"/><family val="2"/></font><font><b/><sz val="16"/><name val="等线"/></font><font><sz val="10"/><color rgb="FF55605B"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font><font><u/><sz val="11"/><color rgb="FF12594A"/><name val="等线"/></font></fonts><fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('E4EEE8')}${fill('DCEFE3')}${fill('FFF3D6')}${fill('FBE7E2')}</fills><borders count="2"><border/><border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">${text(0, 0, 1)}${text(1, 0, 0, '<alignment vertical="center"/>')}${text(2, 0, 0, '<alignment vertical="center"/>')}${text(3, 2, 1, '<alignment horizontal="center" vertical="center" wrapText="1"/>')}${text(0, 3, 1)}${text(0, 4, 1)}${text(0, 5, 1)}<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1">${TOP}</xf>${text(4, 0, 1)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
