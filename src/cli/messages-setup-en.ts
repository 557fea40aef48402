import type { SetupMessages } from './messages-setup-zh.ts';

/** Texts of `setup` and of returned answers in English. Titles of parameters stay Chinese. */
export const setupEnglish: SetupMessages = {
  setupOptions: {
    out: 'folder for the rules of this office',
    set: 'set a parameter, like filing-period=7个工作日 (may be repeated)',
    kind: 'field of administration of a department folder, like 执法大队=城市管理综合执法 (may be repeated)',
    region: 'province or municipality of this office',
    officers: 'register of officers (xlsx with columns 姓名 and 执法证号, perhaps 有效期)',
    yes: 'ask nothing',
  },
  doctorCommand: 'check whether this machine can run offline, and list the parameters that are unset',
  doctor: {
    node: (version, least) => `Node.js ${version} (needs ${least} or later)`,
    ocr: (name) => `OCR engine ${name} loads`,
    noOcr: (name, fault) => `OCR engine ${name} is not usable: ${fault}`,
    font: 'the Chinese font for charts is there',
    noFont: 'the Chinese font for charts is missing: run npm ci again',
    writable: (out) => `output folder ${out} can be written`,
    disk: (gib) => `${gib} GB free on the disk of the output folder`,
    memory: (gib) => `${gib} GB of memory free`,
    rules: (n) => `rules load: ${n}`,
    calendar: (years) => `working-day calendar: ${years}`,
    unset: (title, id, waiting) =>
      `parameter ${title} (${id}) is not set${waiting.length === 0 ? '' : `; what waits for it: ${waiting.join('、')}`}; use casefile setup`,
    fit: 'This machine can run it (? does not hinder).',
    unfit: 'This machine cannot run it: mend what is marked ✘ first.',
  },
  answers: {
    taken: (parameters, forms, folder) =>
      parameters + forms === 0
        ? 'the returned sheets hold no answer that could be taken'
        : `took the answers on ${parameters} parameters and ${forms} forms into ${folder}; use it with --rules ${folder}`,
    note: (text) => `not taken: ${text}`,
  },
  setup: {
    intro: 'Answer one by one; an empty line leaves it as it is. Run casefile setup again to change it.',
    count: (unset) =>
      unset === 0
        ? 'Every parameter is set.'
        : `${unset} parameters are not set; what rests on them stays open:`,
    parameter: (title, id, isUnset) => `${isUnset ? '?' : '✔'} ${title} (${id})`,
    question: (text) => `  ${text}`,
    known: (line) => `  known: ${line}`,
    noneKnown: '  known: nothing',
    waiting: (titles) => `  rules that wait for it: ${titles.join('、')}`,
    setIt: (id, example) => `  set it: --set "${id}=${example}"`,
    howTo: (out) =>
      `How to set them: run casefile setup --out ${out} in a terminal, or use --set; or fill in the sheet 待设参数 and return it by casefile check --answers.`,
    ask: (example) => `  this office (like ${example}; empty: as it is): `,
    askField: (folder, known) =>
      `field of the department folder "${folder}" (${known === undefined ? 'not recognised' : `taken for ${known}`}; empty: as it is): `,
    noPair: (option, word) => `no "=" in what follows ${option}: "${word}"`,
    writePair: (option) =>
      option === '--set'
        ? 'write --set <parameter>=<value>, like --set filing-period=7个工作日'
        : 'write --kind <folder>=<field>, like --kind 执法大队=城市管理综合执法',
    register: (file: string) => `the register was not taken: ${file}`,
    correct: 'correct it and run again; nothing was written',
    nothing: 'Nothing has changed, nothing was written.',
    written: (files, out) =>
      ['written:', ...files.map((file) => `  ${file}`), `use it with --rules ${out}`].join('\n'),
  },
};
