import type { Metadata } from 'next'
import { Page } from '@/components/ui/page'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'

export const metadata: Metadata = {
  title: '关于本站',
  description: '责任清单是什么，这里的内容从哪里来，怎样保证没有被改动，怎样取用数据。',
  alternates: { canonical: '/about' },
}

export default async function AboutPage({ searchParams }: { searchParams: Promise<Query> }) {
  return (
    <Page path="/about" query={await searchParams}>
      <TitleBlock title="关于本站" />
      <div className="prose sections">
        <h2>责任清单是什么</h2>
        <p>
          各县（市、区）卫生健康部门都要公布责任清单，写明自己做什么、哪些事和别的部门分着管、许可之后怎样监管、为公众提供哪些服务。它原本是一份文档；这里把它变成可以查、可以问、可以比较的公共记录。
        </p>
        <h2>内容从哪里来</h2>
        <p>
          全部内容来自各单位公布的清单原文，逐字收录，不增不减。原文缺的编号、没写的名称，这里也不补；需要拟一个标题时，会在页面上说明。电话缺区号的，拨号时按本地区号补全，并且写明是补的。
        </p>
        <h2>“这事找谁管”怎样回答</h2>
        <p>
          答案由程序在清单里查找得出：答案按清单的部分归在一起：最贴切的那条在哪一部分，哪一部分就排在最前；其余依次是几个部门的分工、可以办的服务和电话、部门职责、监管制度、专项任务，每一部分里最贴切的在前。每条答案都能点开看原文。没有把握的时候，会直接说没有找到，不会硬凑一个。
        </p>
        <h2>版本和凭据</h2>
        <p>
          清单在本站发布就成为一个版本，不能再改；要改，只能说明理由和依据，再发布新的一版。页面上的日期是在本站发布的日子，不是单位印发文件的日子。每一版都有数字指纹（SHA-256），并且包含上一版的指纹，所以任何一版有过改动都看得出来。每一版的页面都可以下载数据文件，照页面上的办法自己核对。
        </p>
        <h2 id="data">开放数据</h2>
        <p>
          查询有对应的数据接口：<code>/api/v1/search?q=关键词</code> 和 <code>/api/v1/who?q=问题</code>
          ，返回 JSON，可以加 <code>code</code>
          （六位行政区划代码）限定地方，不需要登记。每一版清单的数据文件在{' '}
          <code>/六位代码/editions/版次/list.json</code>。
        </p>
        <h2>不收集什么</h2>
        <p>公众浏览不需登录，不用 Cookie，不放统计代码。实施方案中领导小组成员的姓名不公开，只列职务。</p>
        <h2>这里不是</h2>
        <p>本站不办理业务，也不是政府公文。内容与单位公布的原件不一致时，以原件为准。</p>
      </div>
    </Page>
  )
}
