import type { en } from './en';
import { admin } from './hi/admin';
import { report } from './hi/report';
import { shell } from './hi/shell';
import { lodge } from './hi/lodge';
import { names } from './hi/names';
import { palette } from './hi/palette';
import { queue } from './hi/queue';
import { ticket } from './hi/ticket';

/** कंसोल के शब्द। */
export const hi: typeof en = { ...shell, ...names, ...queue, ...ticket, ...lodge, ...palette, ...report, ...admin };
