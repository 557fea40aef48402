import { addWorkdays } from '../calendar.ts';
import { writeInquiryRecord } from '../documents/records.ts';
import { makePerson } from '../people.ts';
import { Random } from '../random.ts';
import { daysOf, writingFor } from '../writing-for.ts';
import type { Feature } from './feature.ts';
import { featureDay } from './paper-kit.ts';

/** A second person is asked on the next working day. */
export const witness: Feature = {
  id: 'witness',
  chance: 0.1,
  fits: ({ ending, party }) => ending === 'penalty' && party.kind !== 'individual',
  papers: (plan) => {
    const key = 'witness-inquiry';
    const asked = makePerson(new Random(plan.seed).fork('witness'), plan.place.areaCode);
    const writing = writingFor({ ...plan, asked, askedRole: '员工' }, key);
    const inquired = daysOf(plan).inquiry ?? plan.start;
    const inquiry = featureDay(plan, key, addWorkdays(inquired, 1));
    const record = writeInquiryRecord({ ...writing, days: { ...writing.days, inquiry } });
    return [{ after: 'inquiry-record', papers: [{ ...record, key }] }];
  },
  outcomes: () => ({}),
};
