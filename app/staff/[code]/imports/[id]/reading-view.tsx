import type { ImportView } from './view'

/** How far the reading is. The page asks again by itself, with or without a script. */
export function ReadingView({ code, run }: ImportView) {
  const words = run.progress < 10 ? '正在排队' : run.progress < 50 ? '正在打开文件' : '正在认出条目'
  return (
    <>
      <meta httpEquiv="refresh" content="2" />
      <p className="lead" role="status">
        {words}，这一页会自动更新。可以先去做别的事，读完后在导入记录里查看。
      </p>
      <progress className="reading" max={100} value={run.progress} aria-label="读取进度">
        {run.progress}%
      </progress>
      <p>
        <a href={`/staff/${code}/imports`}>返回导入记录</a>
      </p>
    </>
  )
}
