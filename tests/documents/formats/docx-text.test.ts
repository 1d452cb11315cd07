import { describe, expect, it } from 'vitest'
import { relationships } from '@/tests/fixtures/documents/seed-xlsx'
import { p, r, tbl, tc, tinyDocx, tr, zipFiles } from '@/tests/fixtures/documents/tiny-docx'
import { notesOf, open, shown } from './show'

describe('text of .docx paragraphs', () => {
  it('keeps insertions and moved text, drops deletions, joins paragraphs whose end is deleted', async () => {
    const body =
      p(
        `${r('甲')}<w:ins w:id="1">${r('乙')}</w:ins><w:del w:id="2"><w:r><w:delText>丙</w:delText></w:r></w:del>`,
      ) +
      p(`<w:moveFrom w:id="3">${r('搬走')}</w:moveFrom>`, '<w:rPr><w:moveFrom w:id="3"/></w:rPr>') +
      p(`<w:moveTo w:id="4">${r('搬来')}</w:moveTo>`) +
      p('前半', '<w:rPr><w:del w:id="5"/></w:rPr>') +
      p('后半')
    expect(await shown(tinyDocx(body))).toEqual(['甲乙', '搬来', '前半后半'])
    expect(await notesOf(tinyDocx(body))).toEqual(['tracked-changes'])
  })

  it('drops hidden text, directly or by style, and says so', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="H"><w:name w:val="暗"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const body = p(
      r('明') +
        r('暗', '<w:vanish/>') +
        r('不暗', '<w:vanish w:val="0"/>') +
        r('藏', '<w:rStyle w:val="H"/>'),
    )
    expect(await shown(tinyDocx(body, { styles }))).toEqual(['明不暗'])
    const { notes } = await open(tinyDocx(body, { styles }))
    expect(notes.map(({ code, dropped }) => [code, dropped])).toEqual([['hidden-text', '暗藏']])
  })

  it('reads results of fields, not their instructions', async () => {
    const field = (inner: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>${inner}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const nested = field(`${r('条件')}${field(separate + r('内'))}${separate}${r('外')}`)
    const body =
      p(r('见') + field(separate + r('链接')) + r('。')) +
      p(nested + r('尾')) +
      p(`<w:fldSimple w:instr="DATE">${r('今日')}</w:fldSimple>`)
    expect(await shown(tinyDocx(body))).toEqual(['见链接。', '外尾', '今日'])
  })

  it('reads signs that a field lays over each other', async () => {
    const eq = (instruction: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const body =
      p(eq('EQ \\o\\ac(○,3)') + r('甲')) + p(eq(' eq \\o\\ac(□,√)') + r('乙')) + p(eq('PAGE') + r('丙'))
    expect(await shown(tinyDocx(body))).toEqual(['③甲', '□√乙', '丙'])
  })

  it('parts lines at breaks, and knows tabs, hyphens, symbols and links', async () => {
    const body =
      p(`<w:r><w:t>标题</w:t><w:br/><w:t>第二行</w:t></w:r>`) +
      p(
        `<w:r><w:t>1</w:t><w:tab/><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t><w:softHyphen/><w:t>丙</w:t></w:r>`,
      ) +
      p(`<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:hyperlink>${r('链')}</w:hyperlink>`) +
      p(`<w:sdt><w:sdtContent>${r('控件')}</w:sdtContent></w:sdt><w:smartTag>${r('标签')}</w:smartTag>`) +
      p(`<w:r><w:ruby><w:rt>${r('pin')}</w:rt><w:rubyBase>${r('拼')}</w:rubyBase></w:ruby></w:r>`)
    expect(await shown(tinyDocx(body))).toEqual(['标题', '第二行', '1 甲-乙丙', '☑链', '控件标签', '拼'])
  })

  it('reads a text box once, though it is there twice', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`
    const body = p(
      `${r('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框内')}</wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:textbox>${box('框内')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    )
    expect(await shown(tinyDocx(body))).toEqual(['正文', '框内'])
  })

  it('takes the fallback of an alternative that says nothing', async () => {
    const body = p(
      `<w:r><mc:AlternateContent><mc:Choice Requires="x"/><mc:Fallback><w:t>备用</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
    )
    expect(await shown(tinyDocx(body))).toEqual(['备用'])
  })

  it('moves footnotes to the end, and tells of headers only when they say something', async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('—')}</w:footnote><w:footnote w:id="2">${p('注文')}</w:footnote>`
    const body = p(`${r('正文')}<w:r><w:footnoteReference w:id="2"/></w:r>`)
    expect(await shown(tinyDocx(body, { footnotes }))).toEqual(['正文', '注文'])
    expect(await notesOf(tinyDocx(body, { header: p('第 1 页 共 3 页') }))).toEqual([])
    expect(await notesOf(tinyDocx(body, { header: p('某局责任清单') }))).toEqual(['header-footer'])
  })

  it('takes heading levels from outline levels and style names', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="节"/><w:basedOn w:val="3"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="底"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    const body =
      p('一', '<w:pStyle w:val="1"/>') +
      p('二', '<w:pStyle w:val="2"/>') +
      p('三', '<w:outlineLvl w:val="2"/>') +
      p('四', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>') +
      p('五')
    const { blocks } = await open(tinyDocx(body, { styles }))
    expect(blocks.map((block) => block.type === 'paragraph' && block.level)).toEqual([1, 2, 3, null, null])
  })

  it('reads blocks inside content controls, and paragraphs in files with other prefixes', async () => {
    const body = `<w:sdt><w:sdtContent>${p('控件里')}${tbl([tr([tc('甲'), tc('乙')])])}</w:sdtContent></w:sdt>`
    expect(await shown(tinyDocx(body))).toEqual(['控件里', [['甲', '乙']]])
    const foreign = zipFiles({
      '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
      'word/document.xml':
        '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>别名</x:t></x:r></x:p></x:body></x:document>',
    })
    const { blocks } = await open(foreign)
    expect(blocks).toMatchObject([{ type: 'paragraph', text: '别名', level: 1 }])
  })

  it('drops control characters with a note, and never what can be seen', async () => {
    const body = p(r('甲\u200b乙&#x1;丙\u0002丁<b>'.replace('<b>', '&lt;script&gt;')))
    expect(await shown(tinyDocx(body))).toEqual(['甲乙丙丁<script>'])
    expect(await notesOf(tinyDocx(body))).toEqual(['control-characters'])
  })
})
