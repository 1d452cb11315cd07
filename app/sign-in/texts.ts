export const TOO_SLOW = '已经过了 5 分钟，请回到登录页重新填写登录名和密码。'

export const tooMany = (minutes: number) =>
  `尝试次数太多，请 ${minutes} 分钟后再试。忘了密码，请找本单位管理员发一个重设链接。`

/** What the single sign-on service has led to, by the word in the address. */
export const SINGLE_SIGN_ON_PROBLEMS: Record<string, string> = {
  unknown: '这个统一认证账号还没有对应的成员。请用登录名和密码登录，或请本单位管理员核对您登记的邮箱。',
  failed: '统一认证没有成功，请再试一次，或用登录名和密码登录。',
}
