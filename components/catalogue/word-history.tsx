import { MarkedLineText } from '@/components/compare/marked-line'
import type { MatterVersion } from '@/lib/domain/catalogue/matter'
import { markWords } from '@/lib/domain/compare/mark-words'
import { chineseDate } from '@/lib/domain/dates'

/** What a matter said, the latest first, each with the words that the one before it had not. */
export function WordHistory({ versions }: { versions: readonly MatterVersion[] }) {
  return (
    <ol className="word-history">
      {versions.map((version, at) => {
        const before = versions[at + 1]
        const words = (field: 'title' | 'wording') =>
          before ? (
            <MarkedLineText stretches={markWords(before[field], version[field]).right} />
          ) : (
            version[field]
          )
        return (
          <li key={version.version}>
            <p className="row-note">
              {chineseDate(version.at)}，{whatWasDone(version, before)}：{version.reason}
            </p>
            <p>
              <b>{words('title')}</b>
            </p>
            <p className="measure">{words('wording')}</p>
            {before && before.wording !== version.wording ? (
              <details>
                <summary>改之前的表述</summary>
                <p className="measure">
                  <MarkedLineText stretches={markWords(before.wording, version.wording).left} />
                </p>
              </details>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}

function whatWasDone(version: MatterVersion, before: MatterVersion | undefined): string {
  if (!before) return '编入'
  if (version.state === 'merged') return `并入 ${version.mergedInto}`
  if (version.state !== before.state) return version.state === 'retired' ? '停用' : '恢复使用'
  return '修改'
}
