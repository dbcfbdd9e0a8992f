import type { Bilingual } from '@duibiao/core';

/** What is wrong with a field dictionary. */
export const dictionaryWords = {
  twice: (id: string): Bilingual => ({
    zh: `字段“${id}”定义了两次，请删去一个或改名。`,
    en: `Field "${id}" is defined twice; remove one or rename it.`,
  }),
  noValues: (id: string): Bilingual => ({
    zh: `字段“${id}”是分类字段，请在 values 中列出它的取值。`,
    en: `Field "${id}" is a category; list its values under "values".`,
  }),
  noUnit: (id: string): Bilingual => ({
    zh: `字段“${id}”是数值字段，请写明 unit（计量单位）。`,
    en: `Field "${id}" is a number; give it a unit.`,
  }),
  noSuchField: (id: string, other: string): Bilingual => ({
    zh: `字段“${id}”的 otherwise 指向不存在的字段“${other}”。`,
    en: `"otherwise" of field "${id}" names no field: "${other}".`,
  }),
};
