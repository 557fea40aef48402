/**
 * Words by which names are told from other text. They belong to the language, not to a form or a law, so they stand here
 * and not in rules/: a list a name, words parted by blanks.
 */
function words(list: string): readonly string[] {
  return list.trim().split(/\s+/u);
}

/** Words of forms that look like the beginning of a name. */
export const NO_PERSON = words(`
  签名 签字 盖章 意见 同意 年月日 日期 执法 证号 执法证 证件 编号 姓名 单位 职务
  承办 负责 机构 以上 电话 科员 科长 队长 大队长 主任 副主任 局长 建议 立案 拟 经
  根据 并 男 女 无 略 两名 执法证号 执法人员 证件号 调查 记录 检查 询问 亮证 出示
  主办 协办 联系
`);

/** What the name of a firm, a shop, a school or an office ends with. */
export const ORGANISATION_ENDINGS = words(`
  公司 厂 店 行 院 所 部 社 中心 站 场 馆 厅 局 学校 幼儿园 酒店 饭店 宾馆
  超市 商行 商店 合作社 企业 集团 经营部 门市部 工作室 诊所 药房 药店 餐厅 饭庄
  酒楼 服务部 加油站 工程队 项目部 分公司 基金会 协会 研究院 事务所 银行 经销处 处
  坊 吧 铺 摊 屋 园 室 苑 轩 阁 居 楼 城 户 家 人家 美发 烧烤 小吃 快餐 便利
`);

/** Words of headings in a letter that look like the name of its addressee. */
export const LETTER_HEADINGS = words(`
  证据 经查 查明 事实 依据 理由 决定 处罚 告知 如下 姓名 名称 地址 住址 住所 电话
  案由 当事人 单位 编号 年度 性别 男 女 汉族 民族 责令 违法 改正 停止 指令 审批
  笔录 通知 签收 签名 签字 盖章
`);

/** What the name of an enforcing agency ends with. */
export const AGENCY_ENDINGS = words(`
  管理局 监督管理局 监督局 环境局 保护局 保障局 建设局 规划局 资源局 交通局 水务局
  水利局 农业农村局 卫生健康委员会 委员会 执法局 执法大队 执法支队 执法总队 执法队
  人民政府 街道办事处 办事处 公安局 分局 消防救援支队 消防救援大队 海关 税务局 应急局
  城管局 林业局 文化和旅游局 统计局 局
`);
