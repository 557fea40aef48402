import type { DepartmentProfile } from '../department-profile.ts';
import { ecology } from './ecology.ts';
import { emergency } from './emergency.ts';
import { market } from './market.ts';

/** A new department is one data file and one entry here. */
export const DEPARTMENTS: readonly DepartmentProfile[] = [emergency, market, ecology];
