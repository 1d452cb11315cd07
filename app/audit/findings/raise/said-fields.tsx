import { SelectField, TextArea, TextField } from '@/components/forms/fields'
import { publicHolidays } from '@/lib/data/feedback/holidays'
import { dayInBeijing } from '@/lib/domain/calendar-days'
import { DAYS_TO_MEND } from '@/lib/domain/findings/due'
import { GRAVITY_WORDS } from '@/lib/domain/findings/finding'
import { LONGEST_TITLE, LONGEST_WORDS } from '@/lib/domain/findings/raise-query'
import { SEVERITIES, type Severity } from '@/lib/domain/health/types'
import { workingDaysAfter } from '@/lib/domain/working-days'

export const SAID_LABELS = {
  title: '问题',
  body: '具体情况和整改要求',
  severity: '程度',
  dueOn: '整改答复期限',
}

/** What every finding says: in a sentence, in full, how grave it is, until when. */
export function SaidFields(props: { title: string; body: string; severity: Severity }) {
  const due = workingDaysAfter(dayInBeijing(new Date()), DAYS_TO_MEND, publicHolidays)
  return (
    <>
      <TextField
        name="title"
        label={SAID_LABELS.title}
        hint="一句话"
        value={props.title}
        maxLength={LONGEST_TITLE}
        required
      />
      <TextArea
        name="body"
        label={SAID_LABELS.body}
        value={props.body}
        rows={5}
        maxLength={LONGEST_WORDS}
        required
      />
      <SelectField
        name="severity"
        label={SAID_LABELS.severity}
        options={SEVERITIES.map((value) => ({ value, label: GRAVITY_WORDS[value] }))}
        value={props.severity}
        required
      />
      <TextField
        name="dueOn"
        label={SAID_LABELS.dueOn}
        type="date"
        hint={`一般是 ${DAYS_TO_MEND} 个工作日${due.certain ? '' : '（明年的放假安排还没有公布，暂按周一至周五算）'}`}
        value={due.day}
        required
      />
    </>
  )
}
