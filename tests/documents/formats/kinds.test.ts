import { readFileSync } from 'node:fs'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { UnreadableDocument } from '@/lib/documents/read/result'
import { relationships, workbook } from '@/tests/fixtures/documents/seed-xlsx'
import { p, tinyDocx, zipFiles } from '@/tests/fixtures/documents/tiny-docx'
import { oleOf } from '@/tests/fixtures/documents/tiny-ole'
import { open, shown } from './show'

const doc = new Uint8Array(readFileSync('tests/fixtures/documents/530102.doc'))
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))

async function refusal(content: Uint8Array, name: string) {
  const error = await open(content, name).then(
    () => null,
    (e: unknown) => e,
  )
  if (!(error instanceof UnreadableDocument)) throw new Error(`not refused as it should be: ${error}`)
  return error
}

describe('what a file is, told by its content', () => {
  it.each([
    ['empty', 'a.docx', 'empty', '空的', () => new Uint8Array()],
    ['PDF', 'a.docx', 'wrong-type', 'PDF', () => strToU8('%PDF-1.7\n…')],
    ['RTF named .doc', 'a.doc', 'wrong-type', 'RTF', () => strToU8('{\\rtf1\\ansi 部门职责}')],
    [
      'HTML named .doc',
      'a.doc',
      'wrong-type',
      '网页',
      () => strToU8('\ufeff<html><body>部门职责</body></html>'),
    ],
    ['a web archive named .doc', 'a.doc', 'wrong-type', '网页', () => strToU8('MIME-Version: 1.0\n')],
    ['Word’s own XML', 'a.doc', 'wrong-type', 'XML', () => strToU8('<?xml version="1.0"?><w:wordDocument/>')],
    ['PNG', 'a.docx', 'image-only', '图片', () => bytes('89504e47 0d0a1a0a 0000000d')],
    ['JPEG', 'a.jpg', 'image-only', '图片', () => bytes('ffd8ffe0 00104a46')],
    ['RAR', 'a.rar', 'wrong-type', '压缩包', () => bytes('52617221 1a0700')],
    ['a plain zip', 'a.zip', 'wrong-type', '压缩包', () => zipFiles({ 'a.txt': '部门职责' })],
    [
      'OpenDocument',
      'a.odt',
      'wrong-type',
      '.odt',
      () => zipFiles({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    ],
    ['OFD', 'a.ofd', 'wrong-type', 'OFD', () => zipFiles({ 'OFD.xml': '<a/>' })],
    ['slides', 'a.pptx', 'wrong-type', '演示', () => zipFiles({ 'ppt/presentation.xml': '<a/>' })],
    ['binary .xlsb', 'a.xlsx', 'wrong-type', '.xlsb', () => zipFiles({ 'xl/workbook.bin': 'x' })],
    ['old .xls', 'a.xls', 'wrong-type', '.xls', () => oleOf({ Workbook: new Uint8Array(5000) })],
    [
      'an encrypted .docx',
      'a.docx',
      'encrypted',
      '密码',
      () => oleOf({ EncryptedPackage: new Uint8Array(5000) }),
    ],
    ['old .ppt', 'a.ppt', 'wrong-type', '演示', () => oleOf({ 'PowerPoint Document': new Uint8Array(5000) })],
    ['text named .docx', 'a.docx', 'wrong-type', '.txt', () => strToU8('一、部门职责\n')],
    [
      'binary noise',
      'a.txt',
      'unknown-type',
      '格式',
      () => Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
    ],
    [
      'noise named .doc',
      'a.doc',
      'unknown-type',
      '格式',
      () => Uint8Array.from({ length: 4000 }, (_, i) => i % 32),
    ],
  ])('refuses %s (%s) with one sentence', async (_, name, code, word, content) => {
    const error = await refusal(content(), name)
    expect(error.code).toBe(code)
    expect(error.message).toContain(word)
    expect(error.message).toMatch(/^[^。]+。$/)
    expect(error.message).toMatch(/请|上传/)
  })

  it('reads Word files whatever they are called', async () => {
    expect(await shown(tinyDocx(p('甲')), 'a.doc')).toEqual(['甲'])
    expect(await shown(tinyDocx(p('甲')), 'a')).toEqual(['甲'])
    expect((await open(doc, 'a.wps')).blocks.length).toBeGreaterThan(100)
  })

  it.each(['utf-16le', 'utf-16le with mark', 'utf-8'])('takes text in %s for text', async (encoding) => {
    const mark = encoding.endsWith('mark') ? '\ufeff' : ''
    const text = `${mark}一、部门职责\n拟订并组织实施一般规划。\n${'一'.repeat(50)}\n`
    const content = Buffer.from(text, encoding.startsWith('utf-16le') ? 'utf16le' : 'utf8')
    expect((await shown(new Uint8Array(content), 'a.txt'))[0]).toBe('一、部门职责')
  })

  it('refuses encrypted and ancient .doc files', async () => {
    const encrypted = doc.slice()
    const header = indexOfHeader(encrypted)
    encrypted[header + 11]! |= 0x01
    expect((await refusal(encrypted, 'a.doc')).code).toBe('encrypted')
    const ancient = doc.slice()
    ancient[header + 2] = 0x65
    ancient[header + 3] = 0
    expect((await refusal(ancient, 'a.doc')).message).toContain('Word 97')
  })

  it('tells documents of pictures from empty ones', async () => {
    const picture = p('<w:r><w:drawing><a:blip/></w:drawing></w:r>')
    expect((await refusal(tinyDocx(picture), 'a.docx')).code).toBe('image-only')
    expect((await refusal(tinyDocx(p('')), 'a.docx')).code).toBe('empty')
    expect((await refusal(workbook([{ name: '部门职责', rows: [] }]), 'a.xlsx')).code).toBe('empty')
  })
})

describe('files made to do harm', () => {
  const document = (xml: string) =>
    zipFiles({
      '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
      'word/document.xml': xml,
    })
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

  it('refuses XML that declares entities', async () => {
    const xml = `<!DOCTYPE d [<!ENTITY a "甲"><!ENTITY b "&a;&a;">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`
    expect((await refusal(document(xml), 'a.docx')).message).toContain('DOCTYPE')
    const external = xml.replace(/\[.*\]/, 'SYSTEM "file:///etc/passwd"')
    expect((await refusal(document(external), 'a.docx')).message).toContain('DOCTYPE')
    const undefinedEntity = `<w:document ${W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`
    expect((await refusal(document(undefinedEntity), 'a.docx')).code).toBe('damaged')
  })

  it('refuses bombs before they unfold', async () => {
    const bomb = zipFiles({ 'word/document.xml': new Uint8Array(4 * 1024 * 1024) })
    sayItIs(bomb, 2 ** 31)
    expect((await refusal(bomb, 'a.docx')).code).toBe('too-large')
  })

  it('does not believe a part that says it is small', async () => {
    const liar = zipFiles({ 'word/document.xml': new Uint8Array(4 * 1024 * 1024) })
    sayItIs(liar, 10)
    expect((await refusal(liar, 'a.docx')).code).toBe('damaged')
  })

  it('refuses files over 20 MB and tables nested without end', async () => {
    expect((await refusal(new Uint8Array(20 * 1024 * 1024 + 1), 'a.txt')).code).toBe('too-large')
    const nested = '<w:tbl><w:tr><w:tc>'.repeat(5000)
    expect((await refusal(tinyDocx(nested + '</w:tc></w:tr></w:tbl>'.repeat(5000)), 'a.docx')).code).toBe(
      'too-large',
    )
  })

  it('reads a cell of a million characters and a style that is based on itself', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>`
    const { blocks } = await open(tinyDocx(p('职'.repeat(1_000_000), '<w:pStyle w:val="A"/>'), { styles }))
    expect(blocks[0]!.type === 'paragraph' && blocks[0]!.text.length).toBe(1_000_000)
  })
})

/** The header of the text stream: its signature at the beginning of a sector. */
function indexOfHeader(content: Uint8Array): number {
  for (let at = 512; at < content.length; at += 512) {
    if (content[at] === 0xec && content[at + 1] === 0xa5) return at
  }
  throw new Error('no header')
}

/** Changes the unpacked size that the directory of a zip states for each part. */
function sayItIs(zip: Uint8Array, size: number) {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  for (let at = 0; at < zip.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true)
  }
}
