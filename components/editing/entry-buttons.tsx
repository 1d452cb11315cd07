'use client'

import { useContext } from 'react'
import { FormContext } from '@/components/forms/form-context'
import { SubmitButton } from '@/components/forms/submit-button'
import type { GoneFacts, StaleFacts } from '@/lib/domain/editing/stale-values'

/** What can be done with an entry's form; of an entry that somebody removed meanwhile, how to keep what was typed. */
export function EntryButtons(props: { isNew: boolean; cancel: string }) {
  const { result } = useContext(FormContext)
  const facts = result.status === 'stale' ? (result.current as StaleFacts | GoneFacts) : null
  const isNew = 'values' in result ? !result.values.entry : props.isNew
  return (
    <div className="actions">
      {facts && 'gone' in facts ? (
        <KeepingButtons isNew={isNew} ways={facts.gone} />
      ) : (
        <>
          <SubmitButton busy="正在保存…">{isNew ? '添加' : '保存'}</SubmitButton>
          {isNew ? (
            <SubmitButton kind="plain" name="again" value="on" busy="正在保存…">
              添加，再写下一项
            </SubmitButton>
          ) : null}
        </>
      )}
      <a className="button plain" href={props.cancel} data-cancel="">
        取消
      </a>
      <span className="row-note keys-note">Ctrl+回车 保存，Esc 取消</span>
    </div>
  )
}

function KeepingButtons({ isNew, ways }: { isNew: boolean; ways: GoneFacts['gone'] }) {
  return (
    <>
      {ways.includes('restore') ? (
        <SubmitButton name="way" value="restore" busy="正在恢复…">
          {isNew ? '恢复它所在的那一项，再添加' : '恢复这一项并用我写的内容'}
        </SubmitButton>
      ) : null}
      {ways.includes('new') ? (
        <SubmitButton kind="plain" name="way" value="new" busy="正在添加…">
          作为新的一项添加
        </SubmitButton>
      ) : null}
    </>
  )
}
