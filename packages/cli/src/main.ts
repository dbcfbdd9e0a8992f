import { duibiao } from './duibiao.js';
import { nodeWorld } from './node-world.js';

declare const __VERSION__: string;

// Whoever reads the output may stop early (`| head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Set rather than exit: what is still being written to a pipe gets out.
process.exitCode = await duibiao(process.argv.slice(2), nodeWorld(), __VERSION__);
