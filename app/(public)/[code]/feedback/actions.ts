'use server'

import { visitorAction } from '@/lib/actions/visitor-action'
import { feedbackAccess } from '@/lib/auth/access'
import { clientAddress } from '@/lib/auth/client-address'
import { sendFeedback } from '@/lib/data/feedback/send-feedback'
import { blocked, done } from '@/lib/domain/action-result'
import { formAge } from '@/lib/server/form-time'
import { currentEntry } from './current-entry'
import { feedbackSchema } from './schemas'

/** Nobody reads and fills in the form faster; a form left open for longer is asked to be sent once more. In ms. */
const FASTEST = 2_000
const LONGEST_OPEN = 24 * 60 * 60_000

export const sendFeedbackAction = visitorAction('feedback:send', feedbackSchema, async (input) => {
  const now = new Date()
  const age = formAge(input.made, now)
  if (age === null || age > LONGEST_OPEN)
    return blocked('这个页面打开得太久了。您写的内容还在，请再点一次提交。')
  if (age < FASTEST) return blocked('提交得太快了。您写的内容还在，请稍等两秒再点一次。')
  const entry = await currentEntry(input.code, input.entry)
  if (!entry) return blocked('这一项已不在现行清单里，可能刚刚更新过。请回到清单重新查找。')
  const { code, subject, body, contact } = input
  const message = { entry, subject, body, contact: contact || null, address: await clientAddress() }
  const receipt = await sendFeedback(feedbackAccess(code), message, now)
  if (!receipt) return blocked('这会儿收到的纠错太多，暂时不能再收。您写的内容还在，请一小时后再提交。')
  return done({ to: `/${code}/feedback/${receipt}` })
})
