// Writes schema/standard.schema.json from the zod shapes; needs the package built (dist/).
import { writeFileSync } from 'node:fs';
import { standardJsonSchema } from '../dist/index.js';

writeFileSync(
  new URL('../schema/standard.schema.json', import.meta.url),
  `${JSON.stringify(standardJsonSchema(), null, 2)}\n`,
);
