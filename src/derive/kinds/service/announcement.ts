import type { Fact } from '../../../model/fact.ts';
import { addDays } from '../../../shared/values/dates.ts';
import { type Derivation, documentEvidence, documentsOf, foundField } from '../../derivation.ts';
import { unknown } from '../../facts.ts';

/** Days after which what was announced counts as served (民事诉讼法 95; 60 before 2022); police have a term of their own. */
const ANNOUNCED = { until2021: 60, since2022: 30, from: '2022-01-01' };

/** When an announcement of this day counts as service. */
export function servedByAnnouncement(day: string): string {
  return addDays(day, day < ANNOUNCED.from ? ANNOUNCED.until2021 : ANNOUNCED.since2022);
}

/** A paper of no kind that tells of an announcement: what was announced, and when, is for a person. */
export function announcedInWords({ caseFile }: Derivation): Fact | undefined {
  const told = documentsOf(caseFile, ['other']).find((paper) =>
    foundField(caseFile, paper, 'service-announcement'),
  );
  return told && unknown('卷内有材料写到公告送达，公告的内容和日期请人工核对', [documentEvidence(told)]);
}
