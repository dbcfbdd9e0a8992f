import { makeExampleLedgers } from './make.js';

await makeExampleLedgers(process.argv[2]!);
