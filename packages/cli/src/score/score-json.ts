import type { Assessment, Deduction, Language, UnitScore } from '@duibiao/core';

/** An assessment as the one JSON document that other programs rely on. */
export function scoreJson({ set, units }: Assessment, language: Language) {
  return {
    set: { id: set.id, title: set.title[language], level: set.level, total: set.total },
    units: units.map((unit) => unitJson(unit, language)),
  };
}

function unitJson(unit: UnitScore, language: Language) {
  return {
    unit: unit.unit,
    total: unit.total,
    ...(unit.converted ? { converted: unit.converted } : {}),
    ...(unit.grade !== undefined ? { grade: unit.grade } : {}),
    rank: unit.rank,
    vetoes: unit.vetoes.map(({ id, title, applies }) => ({ id, title: title[language], applies })),
    indicators: unit.items.map(({ item, score, self, absent, inputs, deductions, missing }) => ({
      id: item.id,
      code: item.code,
      title: item.title[language],
      points: item.points,
      score: score.value,
      lowest: score.lowest,
      highest: score.highest,
      self,
      absent,
      inputs: Object.fromEntries(inputs.map(({ key, value }) => [key, value])),
      deductions: deductions.map((deduction) => deductionJson(deduction, language)),
      missing: missing.map((title) => title[language]),
    })),
    blocks: unit.blocks.map(({ id, score }) => ({
      id,
      score: score.value,
      lowest: score.lowest,
      highest: score.highest,
    })),
    bonuses: unit.bonuses.map(({ id, score }) => ({
      id,
      score: score.value,
      lowest: score.lowest,
      highest: score.highest,
    })),
    deductions: unit.deductions.map((deduction) => deductionJson(deduction, language)),
  };
}

function deductionJson({ indicator, points, reason, cells }: Deduction, language: Language) {
  return { indicator, points, reason: reason[language], cells };
}
