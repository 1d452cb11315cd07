export const NOT_A_MEMBER = '本单位没有这位成员。'
export const LAST_ADMINISTRATOR = '这是本单位最后一位能登录的管理员，不能去掉。请先让另一位成员当管理员。'

/** Tells that a link was made. The link itself is shown below, once. */
export function linkMessage(name: string, link: { mailed: boolean }): string {
  const how = link.mailed ? '已发到对方邮箱，也可以' : '请'
  return `给${name}的链接已生成，7 天内有效，只能用一次。${how}复制下面的链接，亲手交给本人：`
}
