/** Districts: real places, the agencies and everybody in them are invented. */
export interface Place {
  readonly city: string;
  readonly district: string;
  /** In front of the agency's ending. */
  readonly agencyHead: string;
  readonly numberPrefixes: readonly string[];
  readonly areaCode: string;
  readonly streets: readonly string[];
  readonly government: string;
  readonly court: string;
  readonly level: 'district' | 'zone' | 'city';
}

export const PLACES: readonly Place[] = [
  {
    city: '天津市',
    district: '滨海新区',
    agencyHead: '天津市滨海新区',
    numberPrefixes: ['津滨', '（津滨）', '滨'],
    areaCode: '120116',
    streets: ['塘沽街营口道', '新港街海望路', '汉沽街新开路', '大港街世纪大道'],
    government: '天津市滨海新区人民政府',
    court: '天津市滨海新区人民法院',
    level: 'district',
  },
  {
    city: '天津市',
    district: '滨海新区开发区',
    agencyHead: '天津经济技术开发区',
    numberPrefixes: ['津开', '（津开）', '津泰达', '津经开'],
    areaCode: '120116',
    streets: ['第二大街', '黄海路', '洞庭路', '睦宁路', '第十三大街'],
    government: '天津市滨海新区人民政府',
    court: '天津市滨海新区人民法院',
    level: 'zone',
  },
  {
    city: '天津市',
    district: '北辰区',
    agencyHead: '天津市北辰区',
    numberPrefixes: ['津辰', '（津辰）'],
    areaCode: '120113',
    streets: ['果园北道', '双街镇京津路', '小淀镇津围公路'],
    government: '天津市北辰区人民政府',
    court: '天津市北辰区人民法院',
    level: 'district',
  },
  {
    city: '天津市',
    district: '武清区',
    agencyHead: '天津市武清区',
    numberPrefixes: ['津武', '津（武）'],
    areaCode: '120114',
    streets: ['泉州北路', '王庆坨镇祥和路', '京滨工业园民惠道'],
    government: '天津市武清区人民政府',
    court: '天津市武清区人民法院',
    level: 'district',
  },
  {
    city: '河北省沧州市',
    district: '黄骅市',
    agencyHead: '黄骅市',
    numberPrefixes: ['黄', '冀黄', '冀0983'],
    areaCode: '130983',
    streets: ['渤海路', '信誉大街', '羊二庄镇建设路'],
    government: '黄骅市人民政府',
    court: '黄骅市人民法院',
    level: 'district',
  },
  {
    city: '山东省潍坊市',
    district: '寿光市',
    agencyHead: '寿光市',
    numberPrefixes: ['寿', '鲁潍寿'],
    areaCode: '370783',
    streets: ['圣城东街', '金海路', '羊口镇先进制造业园区'],
    government: '寿光市人民政府',
    court: '寿光市人民法院',
    level: 'district',
  },
  {
    city: '江苏省苏州市',
    district: '吴江区',
    agencyHead: '苏州市吴江区',
    numberPrefixes: ['苏吴', '吴', '苏苏（吴）'],
    areaCode: '320509',
    streets: ['松陵街道中山北路', '盛泽镇舜湖西路', '震泽镇八都路'],
    government: '苏州市吴江区人民政府',
    court: '苏州市吴江区人民法院',
    level: 'district',
  },
  {
    city: '河南省周口市',
    district: '郸城县',
    agencyHead: '郸城县',
    numberPrefixes: ['郸', '豫1625', '周郸'],
    areaCode: '411625',
    streets: ['新华路', '洺河大道', '汲冢镇工业路'],
    government: '郸城县人民政府',
    court: '郸城县人民法院',
    level: 'district',
  },
];
