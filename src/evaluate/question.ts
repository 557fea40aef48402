import type { Finding, ReasonCode } from '../model/finding.ts';

/** A failure that does not stand: what it says is asked. */
export function asQuestion(
  finding: Finding,
  reasonCode: ReasonCode,
  reason: string,
  cause?: string,
): Finding {
  const { grounds: _, ...rest } = finding;
  const expectations = finding.expectations.map((each) =>
    each.outcome === 'failed' ? { ...each, outcome: 'cantTell' as const } : each,
  );
  const message = `${finding.message}；${reason}`;
  const why = cause === undefined ? { reasonCode } : { reasonCode, cause };
  return { ...rest, ...why, expectations, outcome: 'cantTell', machineOutcome: 'cantTell', message };
}
