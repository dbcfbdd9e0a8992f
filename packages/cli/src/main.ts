import { duibiao } from './duibiao.js';
import { nodeWorld } from './node-world.js';

declare const __VERSION__: string;

// Set rather than exit: what is still being written to a pipe gets out.
process.exitCode = await duibiao(process.argv.slice(2), nodeWorld(), __VERSION__);
