import { admin } from './en/admin';
import { report } from './en/report';
import { shell } from './en/shell';
import { lodge } from './en/lodge';
import { names } from './en/names';
import { palette } from './en/palette';
import { queue } from './en/queue';
import { ticket } from './en/ticket';

/** Words of the console. What is named by the pack or decided by the server comes from there. */
export const en = { ...shell, ...names, ...queue, ...ticket, ...lodge, ...palette, ...report, ...admin };
