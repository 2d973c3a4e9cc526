import { defineConfig } from 'vitest/config';
import config, { unit } from '../vitest.config.ts';

/** Only the `unit` project, which starts no processes, so that a mutant takes a second or two. */
export default defineConfig({ ...config, test: { ...config.test, projects: [unit] } });
