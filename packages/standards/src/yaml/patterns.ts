/** How texts of a fixed form are written. */
export const PATTERNS = {
  identifier: /^[\p{L}_][\p{L}\p{N}_]*$/u,
  decimal: /^-?\d+(\.\d+)?$/,
  isoDate: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  regionCode: /^\d{6}$/,
  documentDate: /^\d{4}(-\d{2}(-\d{2})?)?$/,
} as const;
