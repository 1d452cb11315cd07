import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import type { StaffPage } from '@/lib/actions/staff-page'
import { loadCurrentEdition } from '@/lib/data/editions'
import { openDraftAction } from './actions'

/** No draft is open: one is made of the edition in force, from a file, or from nothing. */
export async function NoDraft({ page, code }: { page: StaffPage; code: string }) {
  const current = await loadCurrentEdition(page.access, code)
  const mayEdit = page.access.permissions.has('draft:edit')
  if (!mayEdit)
    return (
      <p className="lead">
        现在没有正在编辑的草稿。{current ? '公众看到的是现行版本。' : '本单位还没有公布清单。'}
      </p>
    )
  return (
    <>
      {current ? (
        <p className="lead">
          现在没有草稿。新建草稿会复制现行的第{current.head.number}
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
