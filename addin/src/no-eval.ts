import * as z from 'zod';

/** Before any schema is made: zod would otherwise probe for eval, which the page's policy forbids and reports. */
z.config({ jitless: true });
