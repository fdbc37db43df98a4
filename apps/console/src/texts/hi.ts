import type { en } from './en';
import { shell } from './hi/shell';
import { names } from './hi/names';
import { queue } from './hi/queue';
import { ticket } from './hi/ticket';

/** कंसोल के शब्द। */
export const hi: typeof en = { ...shell, ...names, ...queue, ...ticket };
