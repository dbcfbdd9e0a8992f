import {
  type BookModel,
  bootOffice,
  ExcelHost,
  type ExcelOptions,
  type OfficePage,
} from '../../test/excel/index.js';
import { officeHost } from '../src/host/office/adapter.js';
import type { Host } from '../src/host/port.js';

export interface OfficeBench {
  readonly excel: ExcelHost;
  readonly host: Host;
  readonly page: OfficePage;
  close(): void;
}

/** The real office.js over a workbook model, with the Office adapter on top. */
export async function officeBench(
  book: BookModel,
  options: ExcelOptions & { patience?: number; notes?: boolean } = {},
): Promise<OfficeBench> {
  const excel = new ExcelHost(book, options);
  const page = await bootOffice(excel, options.notes);
  const host = officeHost(page.office, page.excel, {
    patience: options.patience ?? 5000,
  });
  return { excel, host, page, close: page.close };
}
