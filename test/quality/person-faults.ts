import type { Fault } from './faults.js';
import { ageOf } from './person.js';

/** Faults in what persons do, learn and draw. */
export const PERSON_FAULTS: readonly Fault[] = [
  {
    name: 'thirteen months worked',
    rule: 'work/months',
    cells: ['workMonths'],
    in: 'persons',
    fits: ({ workMonths }) => workMonths > 0,
    plant: ({ put }) => put('workMonths', 13),
  },
  {
    name: 'minus one month worked',
    rule: 'work/months',
    cells: ['workMonths'],
    in: 'persons',
    fits: (person, { members }) => person.workMonths === 0 && members.every((each) => each.workMonths === 0),
    plant: ({ put }) => put('workMonths', -1),
  },
  {
    name: 'a place of work without months',
    rule: 'work/place-without-months',
    cells: ['workPlace', 'workMonths'],
    in: 'persons',
    fits: ({ workMonths }) => workMonths > 0,
    plant: ({ put }) => put('workMonths', 0),
  },
  {
    name: 'months without work',
    rule: 'work/months-without-place',
    cells: ['workPlace', 'workMonths'],
    in: 'persons',
    fits: ({ workMonths }) => workMonths > 0,
    plant: ({ put }) => put('workPlace', '未务工'),
  },
  {
    name: 'a child at work',
    rule: 'work/child',
    cells: ['workMonths', 'birthDate'],
    in: 'persons',
    fits: (person) => ageOf(person) < 15,
    plant: ({ put }) => {
      put('workMonths', 6);
      put('workPlace', '省外务工');
    },
  },
  {
    name: 'wages but nobody at work',
    rule: 'income/wage-without-work',
    cells: ['wageIncome'],
    in: 'persons',
    fits: (person, household) =>
      household.wageIncome > 0 &&
      household.members.filter(({ workMonths }) => workMonths > 0).length === 1 &&
      person.workMonths > 0,
    plant: ({ member }) => {
      member.workMonths = 0;
      member.workPlace = '未务工';
    },
  },
  {
    name: 'unable to work at 40',
    rule: 'labour/able-age',
    cells: ['labourSkill', 'birthDate'],
    in: 'persons',
    fits: (person) =>
      ageOf(person) > 22 &&
      ageOf(person) < 60 &&
      person.health === '健康' &&
      person.workMonths === 0 &&
      person.schooling === '非在校生',
    plant: ({ put }) => put('labourSkill', '无劳动力'),
  },
  {
    name: 'able to work at 10',
    rule: 'labour/child',
    cells: ['labourSkill', 'birthDate'],
    in: 'persons',
    fits: (person) => ageOf(person) < 14,
    plant: ({ put }) => put('labourSkill', '普通劳动力'),
  },
  {
    name: 'at no school at 10',
    rule: 'school/suspected-dropout',
    cells: ['schooling', 'birthDate'],
    in: 'persons',
    fits: (person) => ageOf(person) >= 7 && ageOf(person) <= 14 && person.health === '健康',
    plant: ({ put }) => put('schooling', '非在校生'),
  },
  {
    name: 'dropped out at 10',
    rule: 'school/dropout-of-age',
    cells: ['droppedOut', 'birthDate'],
    also: ['school/dropout-at-school'],
    in: 'persons',
    fits: (person) => ageOf(person) >= 7 && ageOf(person) <= 14 && person.health === '健康',
    plant: ({ member }) => {
      member.droppedOut = true;
    },
  },
  {
    name: 'in grade 9 at 45',
    rule: 'school/too-old',
    cells: ['schooling', 'birthDate'],
    in: 'persons',
    fits: (person) => ageOf(person) > 30,
    plant: ({ put }) => put('schooling', '九年级'),
  },
  {
    name: 'in primary school at 3',
    rule: 'school/too-young',
    cells: ['schooling', 'birthDate'],
    in: 'persons',
    fits: (person) => ageOf(person) < 4,
    plant: ({ put }) => put('schooling', '小学'),
  },
  {
    name: 'a graduate of 9',
    rule: 'school/education-young',
    cells: ['education', 'birthDate'],
    in: 'persons',
    fits: (person) => ageOf(person) < 12,
    plant: ({ put }) => put('education', '大专及以上'),
  },
  {
    name: 'a state of health that no table knows',
    rule: 'value/unreadable',
    cells: ['health'],
    in: 'persons',
    fits: (person) => person.health === '健康',
    plant: ({ put }) => put('health', '9'),
  },
  {
    name: 'subsistence and special support at once',
    rule: 'benefit/both',
    cells: ['subsistencePerson', 'specialSupportPerson'],
    in: 'persons',
    fits: (person) => person.subsistencePerson,
    plant: ({ member }) => {
      member.specialSupportPerson = true;
    },
  },
  {
    name: 'a soldier of 80',
    rule: 'person/soldier-age',
    cells: ['soldier', 'birthDate'],
    in: 'persons',
    fits: (person) => ageOf(person) > 70,
    plant: ({ member }) => {
      member.soldier = true;
    },
  },
  {
    name: 'identified before being born',
    rule: 'person/identified-before-born',
    cells: ['personIdentified', 'birthDate'],
    in: 'persons',
    fits: (person) => person.birthDate > '2016',
    plant: ({ member }) => {
      member.personIdentified = '2014-03-01';
    },
  },
  {
    name: 'identified in the future',
    rule: 'person/identified-future',
    cells: ['personIdentified'],
    in: 'persons',
    fits: () => true,
    plant: ({ member }) => {
      member.personIdentified = '2031-03-01';
    },
  },
];
