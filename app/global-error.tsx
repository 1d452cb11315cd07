'use client'

/** Even the layout failed. No style sheet can be counted on; the id finds the error in the log. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <head>
        <title>出错了｜责任清单</title>
      </head>
      <body
        style={{
          font: '18px/1.75 system-ui, sans-serif',
          maxWidth: '40em',
          margin: '15vh auto',
          padding: '0 1em',
        }}
      >
        <main>
          <h1>这个页面暂时打不开</h1>
          <p>
            是我们这边出了问题，不是您操作有误。请过一会儿再试；急事请直接拨打当地卫生热线 12320 或政务热线
            12345。
          </p>
          {error.digest ? <p>错误编号：{error.digest}</p> : null}
          <p>
            <a href="/">回到首页</a>
          </p>
        </main>
      </body>
    </html>
  )
}
