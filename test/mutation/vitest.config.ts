import { defineConfig } from 'vitest/config';
import config, { unit } from '../vitest.config.ts';

/** The `unit` project alone, which starts no process: with it a mutant costs a second or two. */
export default defineConfig({ ...config, test: { ...config.test, projects: [unit] } });
