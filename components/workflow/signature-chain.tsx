import { beijingTimestamp, chineseDateTime } from '@/lib/domain/dates'
import { EVENT_WORDS } from '@/lib/domain/workflow'

/** Who did what with an edition, in order. */
export interface SignatureLine {
  action: string
  actor: string
  at: Date
  note: string | null
  selfApproved: boolean
}

/** 签署链: every step with its name, its time and its reason. */
export function SignatureChain({ signatures }: { signatures: readonly SignatureLine[] }) {
  if (signatures.length === 0) return <p className="note">没有记录。</p>
  return (
    <ol className="signatures">
      {signatures.map((signature, index) => (
        <li key={index}>
          <span className="when">
            <time dateTime={beijingTimestamp(signature.at)}>{chineseDateTime(signature.at)}</time>
          </span>
          <span>
            <b>{EVENT_WORDS[signature.action] ?? signature.action}</b>
            <span className="who">{signature.actor}</span>
            {signature.selfApproved ? (
              <span className="note">提交人本人审核，依据平台管理员授予的限时自审权限</span>
            ) : null}
            {signature.note ? <span className="said">{signature.note}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
