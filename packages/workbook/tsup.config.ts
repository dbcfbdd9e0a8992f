import { defineConfig } from 'tsup';
import { library } from '../../tsup.base';

// The reader of old forms is optional and loaded when one is met: it must never be bundled.
export default defineConfig(library({ external: [/^@e965\/xlsx/] }));
