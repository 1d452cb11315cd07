import { dutyTexts } from '../reading/duty-texts'
import { shareTellingWords, tellingLength } from '../reading/telling-words'
import type { HealthRule } from '../types'

/** A matter that no duty mentions. */
export const coverageMatterWithoutDuty: HealthRule = {
  id: 'coverage/matter-without-duty',
  title: '管理事项在职责里找不到',
  severity: 'note',
  why: '与别的部门划分的事项，应是本部门职责里有的；职责里没有提到，可能职责写漏了。',
  source: '责任清单登记表',
  check(list) {
    if (list.duties.length === 0) return []
    const duties = dutyTexts(list)
    return list.boundaries.flatMap(({ matter }, index) => {
      if (!matter || tellingLength(matter) < 2) return []
      if (duties.some((duty) => shareTellingWords(matter, duty))) return []
      return [
        {
          at: `/boundaries/${index}/matter`,
          evidence: matter.trim(),
          message: '部门职责里没有提到这一事项，请核对是不是职责写漏了。',
        },
      ]
    })
  },
}
