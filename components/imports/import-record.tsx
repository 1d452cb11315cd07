import { sortLeftTexts } from '@/lib/domain/proposal/form-notes'
import type { ImportRun, LeftText } from '@/lib/domain/proposal/import-run'
import type { SourceRemark } from '@/lib/domain/proposal/proposal'
import { remarkPlace } from '@/lib/domain/proposal/remarks'

/** What stays with every import: the file, the texts that became no entry, what the reader noticed besides. */
export function ImportRecord(props: {
  run: ImportRun
  href: string
  code: string
  /** Remarks that are told nowhere else on the page. */
  remarks: readonly SourceRemark[]
}) {
  const { run } = props
  const { loose, ofTheForm: structure } = sortLeftTexts(run.unplaced)
  // Texts that became no entry are listed themselves, with what to do.
  const remarks = props.remarks.filter(({ code }) => code !== 'unplaced-text')
  return (
    <section className="block import-record" aria-labelledby="record">
      <h2 id="record">导入记录</h2>
      <p>
        {run.mode === 'paste' ? '粘贴的内容' : '文件'}：
        <a href={props.href} download>
          {run.fileName}
        </a>
        （{sizeInWords(run.size)}）
      </p>
      {remarks.length > 0 ? (
        <>
          <h3>读取时注意到的其他情况</h3>
          <ul className="bullets">
            {remarks.map((remark, index) => (
              <li key={index}>
                {remark.message}
                {bracketed(remarkPlace(run.list, remark))}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {run.list ? (
        <>
          <h3>{loose.length === 0 ? '文件里的文字都认出来了' : '没有归入任何条目的文字'}</h3>
          {loose.length === 0 ? (
            <p>清单内容都归入了条目，没有遗漏。</p>
          ) : (
            <>
              <p>
                这些文字只留在这份导入记录里，没有写进草稿，公众看不到。如果是清单内容，请到
                <a href={`/staff/${props.code}/draft`}>编辑清单</a>
                里的相应部分新增；不是清单内容（如填表说明），不用管。
              </p>
              <Texts texts={loose} />
            </>
          )}
        </>
      ) : null}
      {structure.length > 0 ? (
        <details className="folded">
          <summary>标题、栏名和填表说明（{structure.length} 段，不是条目，不用管）</summary>
          <Texts texts={structure} />
        </details>
      ) : null}
    </section>
  )
}

function Texts({ texts }: { texts: readonly LeftText[] }) {
  return (
    <ul className="left-texts">
      {texts.map(({ text, place }, index) => (
        <li key={index}>
          <p className="choice-note">{place.label}</p>
          <p className="left-text">{text}</p>
        </li>
      ))}
    </ul>
  )
}

const bracketed = (place: string) => (place === '' ? null : `（${place}）`)

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
