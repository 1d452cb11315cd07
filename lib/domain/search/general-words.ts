const LIST = `村里 村子 村上 乡下 镇上 镇里 乡里 县里 区里 街上 家里 社区 街道 乡镇 农村 城里 本地 当地
  医生 大夫 医师 医院 病人 患者 护士 老人 老年人 老人家 小孩 孩子 娃娃 娃 妇女 群众 居民 村民 干部 领导 老板 同志 学生 学校
  检查 管理 监管 监督 审批 审核 许可 证 证件 证明 办理 办证 登记 申请 手续 服务 补办 变更 认证 材料 条件 标准
  收费 钱 补助 补贴 奖励 资金 发放 处罚 活动 信息 政策 健康 卫生 身体`

/**
 * Words of the whole field: nearly every list has them in many senses, so one of them beside another word tells little,
 * and alone none carries an answer.
 */
export const GENERAL_WORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/))
