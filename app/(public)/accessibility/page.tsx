import type { Metadata } from 'next'
import { A } from '@/components/ui/a'
import { Page } from '@/components/ui/page'
import type { Query } from '@/components/ui/text-size'
import { TitleBlock } from '@/components/ui/title-block'

export const metadata: Metadata = {
  title: '无障碍说明',
  description: '本站怎样照顾看不清、听不见、只用键盘和用老旧设备的人，以及还有哪些不足。',
  alternates: { canonical: '/accessibility' },
}

export default async function AccessibilityPage({ searchParams }: { searchParams: Promise<Query> }) {
  return (
    <Page path="/accessibility" query={await searchParams}>
      <TitleBlock title="无障碍说明" />
      <div className="prose sections">
        <p>
          本站按《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668）和 WCAG 2.2 的 AA
          级制作。
        </p>
        <h2>字太小</h2>
        <p>
          每页右上角有“大字版”，点开后，从这一页继续看的每一页都是大字；再点“标准字号”恢复。也可以用浏览器自带的缩放，放大到四倍，内容也不会互相遮挡。
        </p>
        <h2>用读屏软件</h2>
        <p>
          每页第一个链接是“跳到正文”。标题按层级排列，表格有表头；在手机上表格排成卡片，读屏软件听到的仍是表格。
        </p>
        <h2>只用键盘</h2>
        <p>所有链接和表单都能用 Tab 键走到、用回车键打开，走到哪里，哪里有明显的框线。</p>
        <h2>老旧设备和慢网络</h2>
        <p>页面不需要脚本，关闭 JavaScript 内容一样齐全。没有图片，没有自动播放的东西，一页只有几十 KB。</p>
        <h2>颜色</h2>
        <p>文字与底色的对比达到 AA 级以上。任何意思都不只用颜色表达。设备设为深色时，页面跟着变深。</p>
        <h2>打印</h2>
        <p>
          清单的各个部分直接打印：部门职责、职责边界和公共服务事项印成登记表，A4
          纸，每页重复表头；监管制度和实施方案印出全文。例如从<A href="/#directory">任一地方</A>
          打开“部门职责”，再用浏览器打印。
        </p>
        <h2>已知的不足</h2>
        <p>
          清单原文有时一段很长、用语很专业，我们没有改写。原文的错别字也照录。电话如果原文写错，这里也会错；遇到打不通的，请拨打政务服务热线{' '}
          <a href="tel:12345">12345</a> 反映。
        </p>
      </div>
    </Page>
  )
}
