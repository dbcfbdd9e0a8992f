import { describe, expect, it } from 'vitest';
import { parseResponsible, readPlanText } from '../../index.js';

const read = (sentence: string) => readPlanText(`某县2026年工作计划\n一、目标\n${sentence}`);
const figures = (sentence: string) =>
  read(sentence).targets.map(({ comparator, value, unit }) => `${comparator} ${value} ${unit}`);

describe('a sentence of a plan', () => {
  it.each([
    ['全年开展技术指导服务10000人次以上。', ['>= 10000 人次']],
    ['实现2.3万以上贫困人口脱贫。', ['>= 23000 人']],
    ['带动1.2万贫困户受益。', ['= 12000 户']],
    ['电商交易额突破2000万元。', ['> 20000000 元']],
    ['预算投入不低于地方一般预算收入2%。', ['>= 2 %']],
    ['实现税收360万的目标。', ['= 3600000 元']],
    ['完成近5000亩花椒种植。', ['= 5000 亩']],
    ['提供60余个就业岗位。', ['= 60 个']],
    ['培树1-2个示范村。', ['>= 1 个']],
    ['解决66人,62人,60人饮水安全问题。', ['= 66 人', '= 62 人', '= 60 人']],
    ['驻村工作队每月遍访一次贫困户。', ['= 1 次']],
    ['帮扶干部每1月至少走访一次贫困户。', ['>= 1 次']],
    ['实现卫生室标准化建设全覆盖。', ['= 100 %']],
    ['做到应贷尽贷。', ['= 100 %']],
    ['改造危房200户(甲村75户,乙村125户)。', ['= 200 户', '= 75 户', '= 125 户']],
  ])('%s', (sentence, expected) => {
    expect(figures(sentence)).toEqual(expected);
  });

  it.each([
    ['2026年5月1日印发', 'date'],
    ['3—5月全面开工', 'date'],
    ['根据〔2016〕5号文件', 'document'],
    ['1、加强领导', 'paragraph'],
    ['对照“577”标准', 'name'],
    ['推进1+6连片开发', 'name'],
    ['在白石村7社', 'place'],
    ['联系电话:0916-6712056', 'website'],
    ['共计35', 'noMeasure'],
  ])('leaves out the number of %s as %s', (sentence, why) => {
    const { targets, leftOut } = read(sentence);
    expect(targets).toEqual([]);
    expect(leftOut.filter(({ line }) => line === 3).map((each) => each.why)).toContain(why);
  });

  it('takes deadline, binding, place, frequency and heading from around the figure', () => {
    expect(read('确保6月底前,完成137处饮水工程。').targets[0]).toMatchObject({
      due: '2026-06-30',
      nature: ['binding'],
      clause: '一、目标',
      line: 3,
      quote: '完成137处饮水工程',
    });
    expect(read('力争在白石村7社种植玉竹40亩。').targets[0]).toMatchObject({
      nature: ['soft'],
      place: '白石村7社',
    });
    expect(read('每季度召开1次会议。').targets[0]?.frequency).toEqual({
      times: 1,
      every: 1,
      unit: 'quarter',
    });
  });

  it('quotes a whole with its bracket, and a part by itself', () => {
    const { targets } = read('力争硬化村组道路8.3公里(甲村5公里,乙村3.3公里),改造危房12户(含C级,D级)。');
    expect(targets.map(({ quote }) => quote)).toEqual([
      '力争硬化村组道路8.3公里(甲村5公里,乙村3.3公里)',
      '甲村5公里',
      '乙村3.3公里',
      '改造危房12户(含C级,D级)',
    ]);
  });

  it('knows parts by their bracket, and who leads by theirs', () => {
    const { targets } = read('5. 改造危房200户(甲村75户,乙村125户)。（规建办牵头，各村负责）');
    expect(targets.map(({ partOf }) => partOf)).toEqual([undefined, 0, 0]);
    expect(targets[0]).toMatchObject({ lead: ['规建办'], support: ['各村'] });
  });
});

describe('brackets of departments', () => {
  it.each([
    ['（扶贫中心牵头，各村负责）', ['扶贫中心'], ['各村']],
    ['（扶贫中心牵头，各村和镇各机关部门负责）', ['扶贫中心'], ['各村', '镇各机关部门']],
    ['（民政办、社保所等牵头负责）', ['民政办', '社保所'], []],
    ['（党群办、文服中心、各村负责）', ['党群办', '文服中心', '各村'], []],
    ['（农业局牵头，财政局配合）', ['农业局'], ['财政局']],
    ['', [], []],
  ])('%s', (text, lead, support) => {
    expect(parseResponsible(text)).toEqual({ lead, support });
  });
});
