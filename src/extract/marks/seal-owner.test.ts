import { describe, expect, it } from 'vitest';
import { sealOwner } from './seal-owner.ts';

describe('the ring of a seal', () => {
  it.each([
    ['岚江市生态环境局', '岚江市生态环境局'],
    ['—沱源县水科局', '沱源县水利局'],
    ['滨海新区应急管理局', '天津市滨海新区应急管理局'],
    ['沧烫经藏技术开发区市场监售事理局', '沧渤经济技术开发区市场监督管理局'],
    ['武市场监督理', '天津市武清区市场监督管理局'],
  ])('%s is that of %s, although letters are lost or misread', (ring, signer) => {
    expect(sealOwner(ring, [signer])).toBe('signer');
  });

  it.each([
    ['一石浦镇综合行政执法队', '石浦镇人民政府'],
    ['云渡市市场监督管理局', '云渡市住房和城乡建设局'],
    ['金岭县人民法院', '金岭县文化体育和旅游局'],
  ])('%s is another body’s than that of %s', (ring, signer) => {
    expect(sealOwner(ring, [signer])).toBe('other');
  });

  it.each([
    ['岚江市财政局', '岚江市应急管理局'],
    ['江西禾香食品有限公司', '岚江市生态环境局'],
    ['岚江市应急管理局行政处罚专用章', '岚江市应急管理局'],
  ])('%s below a paper of %s is for a person to look at', (ring, signer) => {
    expect(sealOwner(ring, [signer])).toBe('doubtful');
  });

  it('tells nothing where hardly anything of it was read', () => {
    expect(sealOwner('市局印', ['岚江市应急管理局'])).toBe('signer');
  });

  it('is the signer’s where one of the names that stand at the head and at the foot is like it', () => {
    const names = ['北辰区人民政府办公室', '北辰区城市管理综合执法大队'];
    expect(sealOwner('辰区城市管理综合执法大队', names)).toBe('signer');
  });
});
