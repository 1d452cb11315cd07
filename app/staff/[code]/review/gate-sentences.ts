/** What stops a submission by the health check, beside its field; said by the form and by the check itself. */
export const leftSentence = (errors: number) => `体检有 ${errors} 处错误，请先改好；这次不改的，选一个原因`
export const OTHER_SENTENCE = '请写明是什么原因'
export const seenSentence = (warnings: number) => `体检有 ${warnings} 处提醒，请先看过，再打勾`
