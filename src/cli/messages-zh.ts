import { setupChinese } from './messages-setup-zh.ts';

/** Every text of the command line in Chinese. */
export const chinese = {
  program: '案卷体检：批量评查行政执法案卷，输出评分表（xlsx）和结果数据（json）',
  titles: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
  } as Record<string, string>,
  optionsWord: '[选项]',
  commandWord: '[命令]',
  default: (value: string) => `（默认：${value}）`,
  help: '显示帮助',
  version: '显示版本号',
  audit: '读取案卷、评查并生成报告',
  read: '只读取案卷并保存读取结果（慢的一半）',
  check: '用已保存的读取结果重新评查（快的一半）',
  uploadsArgument: '案卷文件夹：<部门>/<案件>/…，也可以是单个案件文件夹',
  rules: '查看、检验规则',
  explainCommand: '说明一个案卷的每处扣分：项目、原文、法条、数额的出处、怎样改变',
  caseArgument: '案卷的名称、编号或者其中的一段',
  rulesList: '列出全部规则：编号、名称、效力、分值、依据',
  rulesTest: '用规则自带的样例检验规则（改了规则之后运行）',
  rulesExplain: '说明一条规则：要求、依据、怎样整改、样例',
  mutate: '故意改错规则，看样例能否发现（检验样例本身）',
  ruleArgument: '规则编号，如 notice-rights',
  setupCommand: '设置本单位的数额、期限、目录和各部门的执法领域，写成本单位规则文件夹（供 --rules 使用）',
  setupUploadsArgument: '案卷文件夹，用来询问各部门文件夹的执法领域',
  ...setupChinese,
  artifactsArgument: '此前 audit 或 read 的输出文件夹',
  options: {
    out: '输出文件夹',
    rules: '自定义规则文件夹，覆盖内置规则中的同名文件',
    standard: '评查标准编号',
    ocr: '扫描件识别引擎：auto、tesseract、accurate 或 off',
    jobs: '同时读取的进程数（默认：处理器核数）',
    answers: '交回的评分表：把“待设参数”“待认文书样式”里的回答并入本单位规则',
    department: '只评查这个部门',
    case: '只评查路径符合此通配符的案件，如 "市场监管/*"',
    format: '输出格式：xlsx、json，用逗号分隔',
    cache: '识别缓存文件夹（默认：输出文件夹旁的 .casefile-cache）',
    noCache: '不使用识别缓存',
    asOf: '按这一天判断期限是否届满，形如 2026-01-31（默认：今天）',
    failOn: '出现否决项（veto）或不符项（failed）时以退出码 5 结束；never 为从不',
    unmask: '输出中不隐去身份证号、电话等个人信息',
    locale: '界面语言：zh-CN 或 en',
    quiet: '不显示进度和小结，只显示警告和错误',
    verbose: '显示每个案件的识别情况、全部问题和内部错误的详情',
  },
  rulebook: {
    effects: { veto: '否决项', scored: '计分', advisory: '提示' },
    heads: { id: '编号', title: '名称', effect: '效力', item: '项目', stage: '环节', basis: '依据' },
    count: (rules: number, vetoes: number, advisory: number) =>
      `共 ${rules} 条规则，其中否决项 ${vetoes} 条，只作提示 ${advisory} 条`,
    item: (item: string, max: number | null) => (max === null ? `${item}（不计分）` : `${item}（${max} 分）`),
    article: (law: string, article: string | undefined) =>
      article === undefined ? `《${law}》` : `《${law}》第${article.replace('-', '条之')}条`,
    perDocument: '逐份文书检查',
    perCase: '逐案检查',
    background: '为什么',
    expectations: '不符时的提示',
    fix: '怎样整改',
    yieldsTo: (titles: readonly string[]) => `以下规则已列为问题时不重复认定：${titles.join('、')}`,
    examples: '样例',
    outcomes: {
      passed: '通过',
      failed: '不符',
      cantTell: '待人工核实',
      inapplicable: '不适用',
      untested: '人工评查项',
    } as Record<string, string>,
    wrong: (id: string, name: string, expected: string, got: string) =>
      `✘ ${id}：样例“${name}”应为“${expected}”，实际为“${got}”`,
    tested: (examples: number, rules: number, wrong: number) =>
      wrong === 0
        ? `✔ ${rules} 条规则的 ${examples} 个样例全部符合`
        : `${rules} 条规则的 ${examples} 个样例中有 ${wrong} 个不符`,
    faults: { flipped: '条件取反', bound: '界限差一', dropped: '删去条件' } as Record<string, string>,
    unseen: (id: string, place: string, fault: string, what: string) =>
      `? ${id}（${place === 'applicability' ? '适用条件' : place}）：${fault} ${what}，没有样例能发现`,
    mutated: (all: number, shown: number) =>
      `故意改错 ${all} 处，样例发现 ${shown} 处（${all === 0 ? 100 : Math.floor((shown / all) * 1000) / 10}%）`,
  },
  explain: {
    nothing: '没有扣分的问题，也没有待核实的事项',
    notScored: '不参评',
    score: (score: string, grade: string) => `${score} 分，${grade}`,
    item: '项目：',
    ofItem: (item: string, content: string, max: number | null) =>
      `${item} ${content}${max === null ? '（不计分）' : `（${max} 分）`}`,
    deduction: '扣分：',
    found: '情况：',
    words: '原文：',
    law: '依据：',
    number: '数额、期限：',
    way: '怎样改变：',
    then: '改正后：',
    after: (score: string) => `总分 ${score}`,
    look: (points: number) => `请对照原件核实：通过的不扣分，不符的扣 ${points} 分`,
    setNumber: '在工作簿的“待设参数”表中填写回答，或者运行 casefile setup 设置',
    noAudit: (path: string) => `没有找到评查结果：${path}`,
    damaged: (path: string) => `评查结果读不懂：${path}`,
    auditFirst: '先运行 casefile audit 上传文件夹（输出格式包含 json），再用 --out 指出它的输出文件夹',
    noCase: (name: string) => `没有名称或者文号含“${name}”的案卷`,
    several: (name: string) => `名称或者文号含“${name}”的案卷不止一个`,
    cases: (ids: readonly string[]) => `案卷：${ids.join('；')}`,
    noRule: (id: string) => `这个案卷没有评查规则“${id}”`,
    listRules: '运行 casefile rules list 查看全部规则的编号',
    near: (id: string) => `是不是“${id}”？`,
  },
  nextStep: '下一步',
  colon: '：',
  seeHelp: (command: string) => `运行 ${command} 查看可用的命令和选项`,
  usage: {
    unknownOption: (option: string) => `没有选项 ${option}`,
    unknownCommand: (command: string) => `没有命令 ${command}`,
    missingArgument: (name: string) => `缺少参数 <${name}>`,
    missingValue: (option: string) => `选项 ${option} 后面缺少内容`,
    excessArguments: '参数太多，只需要一个文件夹（路径里有空格时请加引号）',
    missingCommand:
      '请写明要运行的命令：audit、read、check、setup、doctor 或 rules list、rules test、rules explain',
    notOneOf: (option: string, value: string) => `选项 ${option} 的内容“${value}”不在可选范围内`,
    chooseFrom: (words: readonly string[]) => `请改为 ${words.join('、')} 之一`,
    badJobs: (value: string) => `选项 --jobs 的内容“${value}”不是大于 0 的整数`,
    writeJobs: '请写大于 0 的整数，如 --jobs 2，或去掉这个选项',
    badDate: (value: string) => `选项 --as-of 的内容“${value}”不是有效日期`,
    writeDate: '请写成年-月-日，如 --as-of 2026-01-31',
    badFormat: (value: string) => `选项 --format 的内容“${value}”不是可输出的格式`,
    empty: (option: string) => `选项 ${option} 的内容是空的`,
    writeValue: '请写明内容，或去掉这个选项',
  },
  internalError: (reason: string) => `程序内部出错：${reason}`,
  reportError: '请加上 --verbose 重新运行，把屏幕上的内容发给维护人员；上传的案卷没有被改动',
  interrupted: '已中断。没有留下写了一半的文件；已识别的内容保留在缓存中，再次运行时不必重读',
  interrupting: '正在停止……（再按一次 Ctrl-C 立即退出）',
  emptyUploads: (folder: string) => `警告：“${folder}”里没有可评查的案卷，没有读取任何文件`,
  progress: {
    phases: { read: '读取', recognise: '认文书', judge: '评查', report: '生成报告' },
    pages: '页',
    cases: '件',
    second: '秒',
    left: '剩余',
    unknownLeft: '估算中',
    seconds: (n: number) => `${n} 秒`,
    minutes: (n: number) => `${n} 分钟`,
    caseDone: (done: number, total: number, name: string) => `[${done}/${total}] ${name}`,
  },
  summary: {
    counts: (c: {
      departments: number;
      cases: number;
      files: number;
      pages: number;
      ocrPages: number;
      cachedPages: number;
    }) =>
      `共 ${c.departments} 个部门、${c.cases} 个案件、${c.files} 个文件、${c.pages} 页（其中识别扫描件 ${c.ocrPages} 页，取自缓存 ${c.cachedPages} 页）`,
    ignored: (n: number) => `；忽略系统文件 ${n} 个`,
    outcome: (o: { vetoed: number; failed: number; cantTell: number }) =>
      `否决案件 ${o.vetoed} 个，不符 ${o.failed} 项，待人工核实 ${o.cantTell} 项`,
    kinds: { folder: '案件文件夹', 'whole-case-file': '整卷文件' } as Record<string, string>,
    understood: '识别到的案件：',
    understoodCase: (id: string, department: string, kind: string, files: number) =>
      `  ${id}（${[department, kind, `${files} 个文件`].filter(Boolean).join('，')}）`,
    more: (n: number) => `  ……另有 ${n} 个（加 --verbose 全部列出）`,
    worst: '最需要注意的问题：',
    worstFinding: (caseId: string, title: string, message: string) => `  ${caseId}：${title}，${message}`,
    problems: (n: number) => `处理过程中有 ${n} 个问题（文件打不开、页面读不清等）：`,
    problem: (message: string) => `  ${message}`,
    written: '已生成：',
  },
};

export type Messages = typeof chinese;
