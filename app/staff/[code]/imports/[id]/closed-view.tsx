import { ImportRecord } from '@/components/imports/import-record'
import { fileHref, type ImportView } from './view'

/** An import that cannot be accepted (any more): why, and what it held. */
export function ClosedView(view: ImportView) {
  const { code, run } = view
  const reason =
    run.state === 'failed'
      ? run.failure
      : run.state === 'discarded'
        ? '这次导入已放弃，草稿没有改动。'
        : '这次导入所属的草稿已经发布或作废，不能再采纳。'
  return (
    <>
      <div className="outcome bad" role="status">
        <p>{reason}</p>
      </div>
      <p>
        <a href={`/staff/${code}/imports`}>{run.state === 'failed' ? '重新上传' : '返回导入文件'}</a>
      </p>
      <ImportRecord run={run} href={fileHref(view)} remarks={run.remarks} code={code} />
    </>
  )
}
