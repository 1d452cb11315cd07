import { adminStandardHref, standardHref } from '@/components/catalogue/addresses'
import { ActionForm } from '@/components/forms/action-form'
import { TextArea, TextField } from '@/components/forms/fields'
import { SubmitButton } from '@/components/forms/submit-button'
import { LONGEST_TITLE, LONGEST_WORDING, type StandardMatter } from '@/lib/domain/catalogue/matter'
import { mergeMatterAction, restoreMatterAction, retireMatterAction, reviseMatterAction } from '../actions'

const LABELS = { title: '事项名称', wording: '规范表述', reason: '为什么', into: '并入哪个编号' }

/** Words a matter anew, merges it, takes it out of use or back, whatever its state allows. */
export function ChangeForms({ matter }: { matter: StandardMatter }) {
  const { code, version, state, mergedInto } = matter
  const shared = { hidden: { standard: code, version }, labels: LABELS, page: adminStandardHref(code) }
  if (state === 'merged')
    return (
      <p className="note">
        已经并入 <a href={adminStandardHref(mergedInto ?? '')}>{mergedInto}</a>，这个编号不再用。
      </p>
    )
  if (state === 'retired')
    return (
      <section className="block" aria-labelledby="restore-title">
        <h2 id="restore-title">已停用</h2>
        <ActionForm action={restoreMatterAction} {...shared}>
          <Reason />
          <div className="actions">
            <SubmitButton kind="plain">恢复使用</SubmitButton>
          </div>
        </ActionForm>
      </section>
    )
  return (
    <section className="block" aria-labelledby="change-title">
      <h2 id="change-title">修改</h2>
      <details className="folded">
        <summary>改名称和表述</summary>
        <ActionForm action={reviseMatterAction} {...shared} guard>
          <TextField
            name="title"
            label={LABELS.title}
            value={matter.title}
            maxLength={LONGEST_TITLE}
            required
          />
          <TextArea
            name="wording"
            label={LABELS.wording}
            hint="保存以后，用到它的单位会收到通知，写明改了哪些字。"
            value={matter.wording}
            rows={4}
            maxLength={LONGEST_WORDING}
            required
          />
          <Reason />
          <div className="actions">
            <SubmitButton>保存</SubmitButton>
          </div>
        </ActionForm>
      </details>
      <details className="folded">
        <summary>并入另一条</summary>
        <ActionForm action={mergeMatterAction} {...shared}>
          <TextField
            name="into"
            label={LABELS.into}
            hint="同一部分里在用的编号。对上的条目一起过去，这个编号不再用。"
            maxLength={8}
            autoComplete="off"
            required
          />
          <Reason />
          <div className="actions">
            <SubmitButton kind="danger">合并</SubmitButton>
          </div>
        </ActionForm>
      </details>
      <details className="folded">
        <summary>停用</summary>
        <p className="hint">
          <a href={standardHref(code)}>公开页面</a>会写明停用，各地的条目不再标这个编号。
        </p>
        <ActionForm action={retireMatterAction} {...shared}>
          <Reason />
          <div className="actions">
            <SubmitButton kind="danger">停用</SubmitButton>
          </div>
        </ActionForm>
      </details>
    </section>
  )
}

const Reason = () => (
  <TextField name="reason" label={LABELS.reason} hint="公众能看到。" maxLength={300} required />
)
