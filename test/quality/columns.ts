import type { Household } from './household.js';
import type { Person } from './person.js';

/** A column as staff head it: in words, in other words, and in the codes of the national system where they have one. */
export interface Column<T> {
  readonly field: keyof T & string;
  readonly headers: readonly [string, ...string[]];
  readonly code?: string;
}

const household = (field: keyof Household & string, headers: [string, ...string[]], code?: string) =>
  ({ field, headers, ...(code !== undefined && { code }) }) satisfies Column<Household>;

export const HOUSEHOLD_COLUMNS: readonly Column<Household>[] = [
  household('township', ['乡', '乡镇', '乡(镇)'], 'AAR005'),
  household('village', ['村', '行政村', '行政村'], 'AAR006'),
  household('group', ['组', '村民小组'], 'AAR007'),
  household('householdId', ['户编号', '户号'], 'AAC001'),
  household('headName', ['户主姓名', '户主'], 'AAC029'),
  household('headIdNumber', ['户主证件号码', '户主身份证号码', '户主身份证号'], 'AAC031'),
  household('householdSize', ['家庭人口数', '家庭人口（人）', '人口数']),
  household('phone', ['联系电话', '户联系电话', '电话'], 'AAR012'),
  household('povertyAttribute', ['贫困户属性', '户属性'], 'AAC006'),
  household('householdType', ['户类型']),
  household('exitState', ['脱贫情况', '脱贫状态'], 'AAR010'),
  household('registeredYear', ['识别年度', '登记年度'], 'AAR041'),
  household('exitYear', ['脱贫年度', '退出年度'], 'AAC016'),
  household('firstIdentified', ['首次识别时间']),
  household('mainCause', ['主要致贫原因', '致贫原因'], 'AAC007'),
  household('onSubsistence', ['是否低保户']),
  household('onSpecialSupport', ['是否特困供养户', '是否五保户']),
  household('wageIncome', ['工资性收入', '工资性收入（元）', '工资收入(元)'], 'AAC073'),
  household('operatingIncome', ['生产经营性收入', '生产经营性收入（元）', '家庭经营性收入(元)'], 'AAC071'),
  household('dividendIncome', ['资产收益扶贫分红收入', '资产收益分红（元）'], 'AAC092'),
  household('otherPropertyIncome', ['其他财产性收入', '其他财产性收入（元）'], 'AAC093'),
  household('propertyIncome', ['财产性收入', '财产性收入（元）', '财产收入(元)'], 'AAC072'),
  household('familyPlanningBenefit', ['计划生育金', '计生金（元）'], 'AAC076'),
  household('subsistenceBenefit', ['低保金', '低保金（元）'], 'AAC077'),
  household('specialSupportBenefit', ['五保金', '特困供养金（元）'], 'AAC086'),
  household('pension', ['养老保险金', '养老保险金（元）', '养老金(元)'], 'AAC087'),
  household('ecologicalBenefit', ['生态补偿金', '生态补偿金（元）'], 'AAC078'),
  household('otherTransferIncome', ['其他转移性收入', '其他转移性收入（元）'], 'AAC083'),
  household('transferIncome', ['转移性收入', '转移性收入（元）', '转移收入(元)'], 'AAC085'),
  household('totalIncome', ['家庭年收入', '家庭总收入（元）', '总收入(元)'], 'AAC081'),
  household('operatingExpense', ['生产经营性支出', '生产经营性支出（元）', '经营性支出(元)'], 'AAC074'),
  household('netIncome', ['纯收入', '家庭纯收入（元）', '年纯收入(元)'], 'AAC079'),
  household('perCapitaNetIncome', ['人均纯收入', '人均纯收入（元）', '家庭年人均纯收入(元)'], 'AAC082'),
  household('housingGrade', ['住房鉴定等级', '房屋等级']),
  household('dangerousHouse', ['是否危房户', '危房户'], 'AAC318'),
  household('housingArea', ['住房面积', '住房面积（平方米）'], 'AAC317'),
  household('waterDifficult', ['是否饮水困难', '饮水困难户'], 'AAC311'),
  household('drinkingWaterSafe', ['是否解决安全饮用水', '饮水是否安全', '安全饮用水'], 'AAC091'),
  household('electricity', ['是否通生活用电', '生活用电'], 'AAC313'),
  household('television', ['是否通广播电视', '闭路电视'], 'AAC314'),
  household('cultivatedArea', ['耕地面积（亩）', '耕地面积'], 'AAC301'),
  household('irrigatedArea', ['有效灌溉面积', '有效灌溉面积(亩)'], 'AAC302'),
  household('forestArea', ['林地面积', '林地面积（亩）'], 'AAC303'),
  household('returnedForestArea', ['退耕还林面积（亩）', '退耕还林面积'], 'AAC304'),
  household('roadDistance', ['与村主干路距离', '距村主干路距离（公里）'], 'AAC315'),
  household('roadToHouse', ['入户路类型', '入户路情况'], 'AAC316'),
  household('monitoringType', ['监测对象类别', '易返贫致贫户(监测对象)类型']),
  household('monitoredSince', ['识别监测时间', '风险识别时间']),
  household('riskRemoved', ['风险是否消除', '风险是否已消除']),
  household('riskRemovedOn', ['消除监测时间', '风险消除时间']),
  household('helpMeasureCount', ['帮扶措施数', '帮扶措施个数']),
];

const person = (field: keyof Person & string, headers: [string, ...string[]], code?: string) =>
  ({ field, headers, ...(code !== undefined && { code }) }) satisfies Column<Person>;

export const PERSON_COLUMNS: readonly Column<Person>[] = [
  person('name', ['姓名', '成员姓名'], 'AAB002'),
  person('sex', ['性别'], 'AAB003'),
  person('idNumber', ['证件号码', '身份证号码', '身份证号'], 'AAB004'),
  person('birthDate', ['出生日期', '出生年月日', '出生年月'], 'AAB005'),
  person('relation', ['与户主关系', '与户主的关系', '关系'], 'AAB006'),
  person('ethnicity', ['民族'], 'AAB007'),
  person('education', ['文化程度', '学历'], 'AAB008'),
  person('schooling', ['在校生状况', '在校情况'], 'AAB009'),
  person('health', ['健康状况', '身体状况'], 'AAB017'),
  person('labourSkill', ['劳动技能', '劳动能力'], 'AAB010'),
  person('workPlace', ['务工情况', '务工状况']),
  person('workMonths', ['务工时间（月）', '务工月数', '务工时间'], 'AAB012'),
  person('medicalInsured', ['是否参加医疗保险', '是否参加城乡居民基本医疗保险'], 'AAB013'),
  person('criticalIllnessInsured', ['是否参加大病保险', '大病保险'], 'AAB022'),
  person('pensionInsured', ['是否参加养老保险', '养老保险'], 'AAB014'),
  person('subsistencePerson', ['是否享受低保', '是否低保'], 'AAB030'),
  person('specialSupportPerson', ['是否特困供养人员', '是否五保']),
  person('soldier', ['是否现役军人', '现役军人'], 'AAB019'),
  person('droppedOut', ['是否失学辍学', '是否辍学']),
  person('disabilityCertificate', ['残疾证号', '残疾人证号']),
  person('disabilityKind', ['残疾类别', '残疾类型']),
  person('disabilityLevel', ['残疾等级']),
  person('personPhone', ['人联系电话', '个人电话'], 'AAB031'),
  person('personIdentified', ['人员识别时间']),
];
