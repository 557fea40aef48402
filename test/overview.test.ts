import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withOverview } from '../src/rules-overview.ts';
import { shippedRuleset } from './shipped-ruleset.ts';

const README = fileURLToPath(new URL('../rules/README.md', import.meta.url));

/** Tables may be drawn wider. */
function unpadded(text: string): string {
  return text.replace(/ +/gu, ' ').replace(/-{3,}/gu, '---');
}

describe('rules/README.md', () => {
  it('counts the items of the standards and names what is not built (else: npm run overview)', async () => {
    const readme = await readFile(README, 'utf8');
    const made = withOverview(readme, await shippedRuleset());
    expect(unpadded(readme)).toBe(unpadded(made));
  });

  it('keeps what stands around the generated part', async () => {
    const ruleset = await shippedRuleset();
    const first = withOverview('# rules\n\n说明\n', ruleset);
    expect(first.startsWith('# rules\n\n说明\n\n<!--')).toBe(true);
    expect(withOverview(`${first}\n## 以后\n`, ruleset).endsWith('## 以后\n')).toBe(true);
    expect(withOverview(first, ruleset)).toBe(first);
  });
});
