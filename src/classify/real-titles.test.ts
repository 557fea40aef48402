import { describe, expect, it } from 'vitest';
import { heading, pageOf } from '../../test/fixtures/page-builder.ts';
import { shippedRuleset } from '../../test/shipped-ruleset.ts';
import { classify } from './classify.ts';

const forms = await shippedRuleset();

/** Titles as departments set them, and the type that each is of; `other` where no rule asks for such a paper. */
const TITLES: Readonly<Record<string, readonly (readonly [title: string, type: string])[]>> = {
  市场监管: [
    ['食品安全抽样检验抽样单', 'sampling-record'],
    ['产品质量监督抽查抽样单', 'sampling-record'],
    ['网络食品安全抽样记录', 'sampling-record'],
    ['药品抽样记录及凭证', 'sampling-record'],
    ['化妆品抽样凭证', 'sampling-record'],
    ['国家食品安全监督抽检检验报告', 'test-report'],
    ['电梯监督检验报告', 'test-report'],
    ['计量器具检定报告', 'test-report'],
    ['加油机现场检测记录', 'test-report'],
    ['注册商标鉴别证明', 'test-report'],
    ['涉嫌侵权商品鉴定证明书', 'test-report'],
    ['涉案财物价格认定结论书', 'test-report'],
    ['现场检查笔录（二）', 'inspection-record'],
    ['网络交易电子数据提取固定笔录', 'electronic-data-record'],
    ['书证物证提取单', 'evidence-extract'],
    ['食品安全抽样检验结果告知书', 'test-result-notice'],
    ['抽样检验样品确认书', 'other'],
    ['检验委托书', 'other'],
    ['涉嫌侵权产品鉴定委托书', 'other'],
  ],
  证据: [
    ['证据三 现场照片', 'evidence-photo'],
    ['证据材料（一） 现场检查笔录', 'inspection-record'],
    ['附件二：送达回证', 'proof-of-service'],
    ['证据目录', 'other'],
  ],
  生态环境: [
    ['水质采样记录', 'sampling-record'],
    ['废水采样原始记录表', 'sampling-record'],
    ['固定污染源废气采样记录', 'sampling-record'],
    ['土壤采样记录单', 'sampling-record'],
    ['环境噪声监测原始记录', 'test-report'],
    ['水质监测报告', 'test-report'],
    ['机动车排气污染物检测报告', 'test-report'],
    ['环境损害鉴定评估报告', 'test-report'],
    ['现场检查（勘察、采样）笔录', 'inspection-record'],
    ['污染源现场检查记录', 'inspection-record'],
    ['现场勘查示意图', 'other'],
    ['竣工环境保护验收监测报告', 'other'],
    ['自行监测报告', 'other'],
    ['环境影响评价报告书', 'other'],
  ],
  交通运输: [
    ['超限检测单', 'test-report'],
    ['超限检测单（卸载前）', 'test-report'],
    ['车辆称重检测单', 'test-report'],
    ['复称记录', 'test-report'],
    ['车辆检测报告', 'test-report'],
    ['车辆技术状况检测报告单', 'test-report'],
    ['公路路产损坏现场勘验笔录', 'inspection-record'],
    ['船舶现场检查笔录', 'inspection-record'],
    ['公路超限运输车辆现场笔录', 'inspection-record'],
    ['船员询问笔录', 'inquiry-record'],
    ['车辆照片', 'evidence-photo'],
    ['交通行政执法文书送达回证', 'proof-of-service'],
  ],
  农业农村: [
    ['农产品抽样取证凭证', 'sampling-record'],
    ['兽药抽样单', 'sampling-record'],
    ['种子质量监督抽查扦样单', 'sampling-record'],
    ['农药质量检验报告', 'test-report'],
    ['农药残留快速检测记录', 'test-report'],
    ['渔获物称重记录', 'test-report'],
    ['渔船现场检查笔录', 'inspection-record'],
    ['屠宰场现场检查（勘验）笔录', 'inspection-record'],
    ['渔业船员第二次询问笔录', 'inquiry-record'],
    ['产品确认通知书', 'other'],
    ['电鱼工具销毁记录', 'goods-disposal'],
  ],
  烟草: [
    ['卷烟鉴别检验样品留样、损耗费用审批表', 'other'],
    ['烟草专卖品鉴别检验样品留样、损耗费用审批表', 'other'],
    ['涉案烟草专卖品核价表', 'other'],
    ['烟草专卖品抽样取证物品清单', 'sampling-record'],
    ['卷烟、雪茄烟鉴别检验报告', 'test-report'],
    ['卷烟鉴别检验报告', 'test-report'],
    ['烟草专卖品鉴定意见书', 'test-report'],
    ['烟草专卖检查（勘验）笔录', 'inspection-record'],
    ['违法物品销毁记录表', 'goods-disposal'],
  ],
  水行政: [
    ['水事违法现场勘验笔录', 'inspection-record'],
    ['河道采砂现场勘测笔录', 'inspection-record'],
    ['采砂量测量报告', 'test-report'],
    ['河道采砂价格认定书', 'test-report'],
    ['取水口现场照片', 'evidence-photo'],
    ['河道管理范围平面图', 'other'],
  ],
  卫生健康: [
    ['非产品样品采样记录', 'sampling-record'],
    ['公共用品用具采样单', 'sampling-record'],
    ['生活饮用水检测报告', 'test-report'],
    ['放射卫生检测报告书', 'test-report'],
    ['医疗机构现场检查笔录', 'inspection-record'],
    ['游泳场所水质快速检测记录', 'test-report'],
  ],
  消防救援: [
    ['消防产品现场检查记录', 'inspection-record'],
    ['消防产品质量监督抽样单', 'sampling-record'],
    ['消防产品检验报告', 'test-report'],
    ['火灾现场勘验笔录', 'inspection-record'],
    ['消防安全整改复查记录', 'rectification-review'],
  ],
  应急管理: [
    ['危险化学品现场检查记录', 'inspection-record'],
    ['特种作业人员询问笔录', 'inquiry-record'],
    ['作业场所粉尘检测报告', 'test-report'],
    ['烟花爆竹抽样取证凭证', 'sampling-record'],
    ['整改情况复查意见书', 'rectification-review'],
  ],
  自然资源: [
    ['土地勘测定界报告', 'test-report'],
    ['勘测定界技术报告书', 'test-report'],
    ['违法建设房屋面积测绘报告', 'test-report'],
    ['矿产资源储量破坏价值鉴定报告', 'test-report'],
    ['违法用地现场勘测笔录', 'inspection-record'],
    ['林地现地勘验笔录', 'inspection-record'],
    ['林木材积鉴定意见书', 'test-report'],
    ['违法用地位置图', 'other'],
  ],
  文化旅游: [
    ['互联网文化经营单位远程勘验笔录', 'electronic-data-record'],
    ['出版物鉴定书', 'test-report'],
    ['文物损毁鉴定意见', 'test-report'],
    ['娱乐场所现场检查笔录', 'inspection-record'],
    ['出版物抽样取证凭证', 'sampling-record'],
  ],
  各领域: [
    ['烟草专卖行政处罚立案审批表', 'filing-approval'],
    ['公路路政行政处罚案件调查报告', 'investigation-report'],
    ['水上交通行政处罚听证告知书', 'hearing-right-notice'],
    ['渔业渔政行政处罚事先告知书', 'prior-notice'],
    ['动物卫生监督行政处罚决定审批表', 'decision-approval'],
    ['粮食流通行政处罚案件结案报告', 'closing-approval'],
    ['园林绿化责令限期改正通知书', 'rectification-order'],
    ['煤矿安全现场检查笔录', 'inspection-record'],
    ['广播电视行政处罚决定书', 'penalty-decision'],
    ['特种设备查封（扣押）决定书', 'seizure-decision'],
    ['撤销行政处罚决定书', 'decision-correction'],
    ['行政处罚决定书送达公告', 'service-publication'],
  ],
  城市管理: [
    ['违法建设现场勘查笔录', 'inspection-record'],
    ['建筑垃圾称重单', 'test-report'],
    ['违法建设现场勘查照片', 'evidence-photo'],
    ['房屋安全鉴定报告', 'test-report'],
    ['占道经营物品处置记录', 'goods-disposal'],
    ['留置送达现场照片', 'other'],
  ],
};

/** What any of them may say: nothing of it speaks for a type. */
const BODY = ['编号：2025-017', '名称：某某商行', '地点：某某市某某区某某路1号', '日期：2025年3月1日'];

describe.each(Object.entries(TITLES))('papers of %s', (_department, titles) => {
  const before = pageOf([heading('卷内备考表'), '立卷人：张伟', '检查人：李娜'], { textOrigin: 'embedded' });

  it.each(titles)('%s', (title, type) => {
    const page = pageOf([heading('某某市某某局', 16), heading(title), ...BODY], { pageNumber: 2 });
    const papers = classify([before, page], forms).map((d) => [d.type, d.pages[0]?.pageNumber]);
    expect(papers).toEqual([
      ['file-notes', 1],
      [type, 2],
    ]);
  });
});
