import { paragraph } from '../block.ts';
import type { Block, Paper } from '../block.ts';
import { remedyText } from './decision-close.ts';
import { evidenceText } from './evidence.ts';
import { formBlocks, opinion } from './form.ts';
import type { FormRow } from './form.ts';
import { proposal } from './internal.ts';
import { partyBlocks } from './party.ts';
import { brokenPhrase, caseOpening, factLead } from './phrases.ts';
import { addressed, dateOf, dayOf, fill, headBlocks, letterEnd, paperOf, selfName } from './writing.ts';
import type { Writing } from './writing.ts';

/** 不予行政处罚: the head and facts of a decision, no payment. */
export function writeNoPenaltyDecision(writing: Writing): Paper {
  const { plan, random } = writing;
  const head = headBlocks(writing, {
    type: 'no-penalty-decision',
    isOutward: true,
    number: plan.numbers.decision,
  });
  const you = addressed(writing);
  const self = selfName(writing);
  const { cause, broken, brokenQuote } = plan.violation;
  const blocks: Block[] = [
    ...partyBlocks(writing, plan.party.name, undefined),
    paragraph(caseOpening(random, { self, you, cause, filed: dateOf(writing, 'filing') })),
    paragraph(`${factLead(random, fill(writing, plan.violation.facts))}。`),
    ...evidenceText(writing).map(paragraph),
    paragraph(brokenPhrase(random, you, broken, brokenQuote)),
    paragraph(
      `鉴于${you}的违法行为轻微并及时改正，没有造成危害后果，依据《中华人民共和国行政处罚法》第三十三条第一款的规定，${self}决定对${you}不予行政处罚。`,
    ),
    paragraph(`${you}应当引以为戒，遵守相关法律法规，防止类似违法行为再次发生。`),
    ...letterEnd(writing, remedyText(writing, you), dayOf(writing, 'decision')),
  ];
  return paperOf(writing, 'no-penalty-decision', 'no-penalty-decision', head, blocks);
}

export function writeWithdrawal(writing: Writing): Paper {
  const { plan } = writing;
  const day = dayOf(writing, 'withdrawal');
  const isMultiUse = writing.style.usesMultiUseForms;
  const head = headBlocks(writing, {
    type: 'withdrawal-approval',
    isOutward: false,
    ...(isMultiUse ? { title: '行政处罚案件有关事项审批表' } : {}),
  });
  const officers = plan.officers.map(({ name }) => name);
  const rows: FormRow[] = [
    ...(isMultiUse ? [{ label: '审批事项', parts: ['撤销立案'] }] : []),
    { label: '案由', parts: [plan.violation.cause] },
    { party: true },
    { label: '立案日期', parts: [dateOf(writing, 'filing')] },
    { label: '撤销理由', height: 120, parts: [proposal(writing)] },
    { label: '承办人意见', height: 60, parts: opinion(writing, '申请撤销立案。', officers, day) },
    { label: '承办机构意见', height: 60, parts: opinion(writing, '拟同意。', [plan.staff[0] ?? ''], day) },
    {
      label: '负责人审批意见',
      height: 60,
      parts: opinion(writing, '同意撤销立案。', [plan.staff[2] ?? ''], day),
    },
  ];
  return paperOf(writing, 'withdrawal-approval', 'withdrawal-approval', head, formBlocks(writing, rows), {
    volume: 'side',
    fileTitle: isMultiUse ? '撤销立案审批表' : head.title,
  });
}
