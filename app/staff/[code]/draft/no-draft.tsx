import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { StaffPage } from '@/lib/actions/staff-page'
import { listEditions } from '@/lib/data/editions'
import { openDraftAction } from './actions'

/** No draft is open: one is made of the edition in force or the one withdrawn, from a file, or from nothing. */
export async function NoDraft({ page, code }: { page: StaffPage; code: string }) {
  const [last] = await listEditions(page.access, code)
  const current = last?.state === 'published' ? last : null
  const withdrawn = last?.state === 'withdrawn' ? last.number : null
  const mayEdit = page.access.permissions.has('draft:edit')
  if (!mayEdit)
    return (
      <p className="lead">
        现在没有正在编辑的草稿。
        {current
          ? '公众看到的是现行版本。'
          : withdrawn
            ? `第${withdrawn}版已经撤回，现在没有现行清单。`
            : '本单位还没有公布清单。'}
      </p>
    )
  if (withdrawn)
    return (
      <>
        <p className="lead">
          第{withdrawn}
          版已经撤回，公众现在看不到清单。可以把它恢复成新的草稿，改好以后提交、审核、发布；也可以导入新的文件。
        </p>
        <ActionForm action={openDraftAction} hidden={{ code }} className="actions">
          <a className="button" href={`/staff/${code}/editions/${withdrawn}/restore`}>
            恢复成新的草稿
          </a>
          <a className="button plain" href={`/staff/${code}/imports`}>
            导入文件
          </a>
          <SubmitButton kind="plain" busy="正在新建…">
            新建空白草稿
          </SubmitButton>
        </ActionForm>
      </>
    )
  return (
    <>
      {current ? (
        <p className="lead">
          现在没有草稿。新建草稿会复制现行的第{current.number}
          版，您在草稿里怎么改，公众看到的都不变，审核发布以后才更新。
        </p>
      ) : (
        <p className="lead">
          本单位还没有清单。最快的办法是<a href={`/staff/${code}/imports`}>导入现有的 Word 或 Excel 文件</a>
          ；也可以新建一份空白草稿，一项一项地添加。
        </p>
      )}
      <ActionForm action={openDraftAction} hidden={{ code }} className="actions">
        <SubmitButton busy="正在新建…">{current ? '新建草稿' : '新建空白草稿'}</SubmitButton>
        <a className="button plain" href={`/staff/${code}/imports`}>
          导入文件
        </a>
      </ActionForm>
    </>
  )
}
