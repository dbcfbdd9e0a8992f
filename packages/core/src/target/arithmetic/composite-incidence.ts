import { type Decimal, type DecimalInput, decimal } from '../../quantity/decimal.js';
import { incidence } from './incidence.js';

/** What a sample found, and what it stands for. */
export interface CompositeCounts {
  /** 剩余建档立卡贫困人口 */
  readonly remainingPoor: DecimalInput;
  /** 计划脱贫人口, to which the rate of wrong exits applies */
  readonly exitedPersons: DecimalInput;
  /** 非建档立卡人口, to which the rate of missed people applies */
  readonly unregisteredPersons: DecimalInput;
  /** 乡村（农业户籍）总人口 */
  readonly ruralPopulation: DecimalInput;
  readonly sampledExits: DecimalInput;
  readonly wrongExits: DecimalInput;
  readonly sampledUnregistered: DecimalInput;
  readonly missedPersons: DecimalInput;
}

export interface CompositeIncidence {
  /** 错退率, per cent */
  readonly wrongExitRate: Decimal;
  /** 漏评率, per cent */
  readonly missedRate: Decimal;
  /** 综合贫困发生率, per cent */
  readonly incidence: Decimal;
  /** Neither error rate reaches the limit; exits are blocked otherwise, whatever the incidence. */
  readonly errorsAllowExit: boolean;
}

/**
 * 综合贫困发生率 = (剩余建档立卡贫困人口 + 错退率 × 计划脱贫人口 + 漏评率 × 非建档立卡人口) ÷ 乡村总人口.
 * The denominator is the registered rural population, not the residents. 错退率 and 漏评率 must each stay below 2 %.
 *
 * Source: 国家贫困县退出专项评估检查 as published of county exits 2017–2019.
 *
 * @example
 * ```ts
 * compositeIncidence({ remainingPoor: 1200, exitedPersons: 20000, unregisteredPersons: 180000, ruralPopulation: 201200,
 *   sampledExits: 1000, wrongExits: 5, sampledUnregistered: 2000, missedPersons: 4 }).incidence.toFixed(2) //=> '0.83'
 * ```
 */
export function compositeIncidence(
  counts: CompositeCounts,
  errorLimit: DecimalInput = 2,
): CompositeIncidence {
  const wrongExitRate = incidence(counts.wrongExits, counts.sampledExits);
  const missedRate = incidence(counts.missedPersons, counts.sampledUnregistered);
  const wrong = decimal(counts.wrongExits)
    .times(decimal(counts.exitedPersons))
    .div(decimal(counts.sampledExits));
  const missed = decimal(counts.missedPersons)
    .times(decimal(counts.unregisteredPersons))
    .div(decimal(counts.sampledUnregistered));
  return {
    wrongExitRate,
    missedRate,
    incidence: incidence(decimal(counts.remainingPoor).plus(wrong).plus(missed), counts.ruralPopulation),
    errorsAllowExit: wrongExitRate.lt(errorLimit) && missedRate.lt(errorLimit),
  };
}
