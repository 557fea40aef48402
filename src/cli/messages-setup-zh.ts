/** Texts of `setup` and of returned answers in Chinese. */
export const setupChinese = {
  setupOptions: {
    out: '本单位规则文件夹',
    set: '设置一个参数，如 hearing-threshold=单位5万元，公民5000元（可以写多次）',
    kind: '部门文件夹的执法领域，如 执法大队=城市管理综合执法（可以写多次）',
    region: '所在的省（自治区、直辖市）',
    officers: '执法人员名册（xlsx，有姓名、执法证号两列，可以有有效期）',
    yes: '不提问',
  },
  doctorCommand: '检查这台机器能否离线运行，并列出还没有设置的参数',
  doctor: {
    node: (version: string, least: string) => `Node.js ${version}（需要 ${least} 或更高）`,
    ocr: (name: string) => `识别引擎 ${name} 可以加载`,
    noOcr: (name: string, fault: string) => `识别引擎 ${name} 不能用：${fault}`,
    font: '图表用的中文字体在',
    noFont: '找不到图表用的中文字体，请重新运行 npm ci',
    writable: (out: string) => `可以写入输出文件夹 ${out}`,
    disk: (gib: string) => `输出文件夹所在磁盘剩余 ${gib} GB`,
    memory: (gib: string) => `空闲内存 ${gib} GB`,
    rules: (n: number) => `规则可以加载，共 ${n} 条`,
    calendar: (years: string) => `工作日历：${years}`,
    unset: (title: string, id: string, waiting: readonly string[]) =>
      `参数“${title}”（${id}）没有设置${waiting.length === 0 ? '' : `，有关的结论待人工核实：${waiting.join('、')}`}；用 casefile setup 设置`,
    fit: '可以运行（? 不影响运行）。',
    unfit: '不能运行：请先解决 ✘ 的各项，再运行 casefile doctor。',
  },
  answers: {
    taken: (parameters: number, forms: number, folder: string) =>
      parameters + forms === 0
        ? '交回的表里没有可以采用的回答'
        : `采用了 ${parameters} 个参数、${forms} 个文书样式的回答，保存在 ${folder}；以后评查时加上 --rules ${folder}`,
    note: (text: string) => `没有采用：${text}`,
  },
  setup: {
    intro: '请逐项回答；直接按回车保持原样。随时可以重新运行 casefile setup 修改。',
    count: (unset: number) =>
      unset === 0 ? '本单位的参数都已设置。' : `有 ${unset} 个参数还没有设置，有关的结论会是“待人工核实”：`,
    parameter: (title: string, id: string, isUnset: boolean) => `${isUnset ? '?' : '✔'} ${title}（${id}）`,
    question: (text: string) => `  ${text}`,
    known: (line: string) => `  已知：${line}`,
    noneKnown: '  已知：没有内置的数值',
    waiting: (titles: readonly string[]) => `  等待它的规则：${titles.join('、')}`,
    setIt: (id: string, example: string) => `  设置：--set "${id}=${example}"`,
    howTo: (out: string) =>
      `设置的办法：在终端里运行 casefile setup --out ${out} 逐项回答，或者用 --set 直接写明；也可以填写评分表的“待设参数”，用 casefile check --answers 交回。`,
    ask: (example: string) => `  本单位（如 ${example}；回车保持原样）：`,
    askField: (folder: string, known: string | undefined) =>
      `部门文件夹“${folder}”的执法领域（${known === undefined ? '没有认出' : `认作${known}`}；回车保持原样）：`,
    noPair: (option: string, word: string) => `选项 ${option} 的内容“${word}”里没有等号`,
    writePair: (option: string): string =>
      option === '--set'
        ? '请写成 --set 参数编号=值，如 --set filing-period=7个工作日'
        : '请写成 --kind 文件夹=执法领域，如 --kind 执法大队=城市管理综合执法',
    register: (file: string) => `名册没有采用：${file}`,
    correct: '请改正后重新运行；没有写入任何文件',
    nothing: '没有改动，没有写入任何文件。',
    written: (files: readonly string[], out: string) =>
      ['已写入：', ...files.map((file) => `  ${file}`), `评查时加上 --rules ${out}`].join('\n'),
  },
};

export type SetupMessages = typeof setupChinese;
