import { join } from 'node:path';
import { EnvironmentError } from '../../domain/text/errors.ts';
import type { GithubFacts } from '../github/github-facts.ts';
import { putBack, takeFromBase } from './base-files.ts';
import { Git } from './git.ts';
import { type Head, type Occasion, occasionOf } from './occasion.ts';
import { decideTrust, loginsToAsk, type Permission, type Trust, type TrustInputs } from './trust.ts';
