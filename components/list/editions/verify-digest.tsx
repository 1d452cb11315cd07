import { editionDataHref, editionDigestHref } from '../addresses'

/** How anyone can prove, with what their computer has, that an edition is what was published; folded, for few will. */
export function VerifyDigest({ code, number }: { code: string; number: number }) {
  const file = `${code}-${number}.json`
  return (
    <div className="block no-print">
      <details className="folded" id="verify">
        <summary>怎样自己核验没有改过（给技术人员）</summary>
        <div className="prose">
          <p>
            每一版都有一个数据文件，里面是清单全文和上一版的数字指纹。这一版的数字指纹，就是这个文件的 SHA-256
            值：清单里改动一个字，或者把前面任何一版换掉，指纹就完全不同。任何人都可以自己算一遍，不必相信本站。
          </p>
          <ol className="verify-steps">
            <li>
              下载<a href={editionDataHref(code, number)}>第{number}版的数据文件</a>和
              <a href={editionDigestHref(code, number)}>指纹文件</a>
              ，放在同一个文件夹，不要改名，不要打开另存。
            </li>
            <li>
              在这个文件夹里运行一条命令。Linux：<code>sha256sum -c {file}.sha256</code>；macOS：
              <code>shasum -a 256 -c {file}.sha256</code>；Windows：
              <code>certutil -hashfile {file} SHA256</code>
              ，把算出的值与本页的数字指纹对照。
            </li>
            <li>
              要证明历史也没有改过：数据文件末尾的 <code>previousDigest</code>{' '}
              就是上一版的数字指纹，一版接一版地对下去，直到第1版。
            </li>
          </ol>
          <p>
            装有本站程序的人，可以一次核对几版：
            <code>npm run list -- verify 文件…</code>，程序会重新计算，给出“一致”或“不一致”。
          </p>
        </div>
      </details>
    </div>
  )
}
