import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EXIT, MissingToolError } from '../../errors.ts';
import { ACCURATE_INFO, assertAccurateRuns } from './accurate/models.ts';
import { chosenOcr } from './choice.ts';
import { TESSERACT_INFO } from './tesseract.ts';

vi.mock('./accurate/models.ts', async (original) => ({ ...(await original()), assertAccurateRuns: vi.fn() }));
const runs = vi.mocked(assertAccurateRuns);
beforeEach(() => {
  runs.mockReset();
});

describe('the engine of a run', () => {
  it('is the accurate one where it loads', async () => {
    expect(await chosenOcr('auto')).toEqual({ choice: 'accurate', info: [ACCURATE_INFO] });
    expect(await chosenOcr('accurate')).toEqual({ choice: 'accurate', info: [ACCURATE_INFO] });
  });

  it('falls back to tesseract and says so, but only where the choice was free', async () => {
    runs.mockRejectedValue(new Error('Cannot find module\nRequire stack: …'));
    expect(await chosenOcr('auto')).toMatchObject({ choice: 'tesseract', info: [TESSERACT_INFO] });
    expect((await chosenOcr('auto')).note).toContain('accurate');
    const refusal = await chosenOcr('accurate').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(MissingToolError);
    expect(refusal).toMatchObject({
      exitCode: EXIT.missingTool,
      message: expect.stringMatching(/accurate 不能加载：Cannot find module$/u) as string,
    });
  });

  it('is looked for only where it may be used', async () => {
    expect(await chosenOcr('tesseract')).toEqual({ choice: 'tesseract', info: [TESSERACT_INFO] });
    expect(await chosenOcr('off')).toEqual({ choice: 'off', info: [] });
    expect(runs).not.toHaveBeenCalled();
  });
});
