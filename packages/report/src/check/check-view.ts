import type { Bilingual, CriterionVerdict, Level, Source, Status } from '@duibiao/core';
import type { Finding } from '@duibiao/ledger';
import type { CellRef } from '@duibiao/sheet';

/** One criterion of one subject, and the cells that hold what it rests on. */
export interface ViewedCriterion extends CriterionVerdict {
  readonly cells: readonly CellRef[];
}

/** One subject of a check as the reports read it. */
export interface ViewedSubject {
  /** How staff name it: the head's name, the village's name. */
  readonly label: string;
  readonly id: string | null;
  readonly village: string | null;
  readonly status: Status;
  readonly criteria: readonly ViewedCriterion[];
}

/**
 * What the reports need to know of a check. `findingsSheet`, `summarySheet` and `checkReportHtml` read nothing else, so
 * a check of any origin can be reported.
 */
export interface CheckView {
  readonly standard: {
    readonly id: string;
    readonly title: Bilingual;
    readonly level: Level;
    /** ISO date. */
    readonly asOf: string;
    readonly source?: Source;
    readonly criteria: readonly {
      readonly id: string;
      readonly title: Bilingual;
      readonly sentence?: Bilingual;
      readonly source: Source;
    }[];
  };
  /** File name and sheets that were read. */
  readonly ledger: { readonly file: string | null; readonly sheets: readonly string[] };
  readonly subjects: readonly ViewedSubject[];
  readonly findings: readonly Finding[];
}
