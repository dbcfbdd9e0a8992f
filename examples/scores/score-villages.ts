import { readFileSync } from 'node:fs';
import { type Assessment, assess } from '@duibiao/core';
import { scoreWorkbook } from '@duibiao/report';
import { findIndicatorSet, readAssessmentData } from '@duibiao/standards';
import { writeWorkbook } from '@duibiao/workbook';

/** Scores the villages of `villages.yaml` by the township's rules of 140 points. */
export function scoreVillages(): Assessment {
  const set = findIndicatorSet('township/village-rules-140');
  const file = new URL('villages.yaml', import.meta.url);
  const { units } = readAssessmentData(readFileSync(file, 'utf8'), 'villages.yaml', set);
  return assess(set, units);
}

/** The workbook with live formulas, as bytes. */
export function villagesWorkbook(): Promise<Uint8Array> {
  return writeWorkbook(scoreWorkbook(scoreVillages(), { language: 'zh' }));
}
