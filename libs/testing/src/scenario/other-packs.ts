import { Directory, type Pack } from '@nivaran/directory';
import { defaultPack } from './default-pack';

/** The default pack with some of its content changed, as another version. */
export function packWith(version: string, change: (pack: Pack) => Partial<Pack>): Directory {
  const { pack } = defaultPack();
  return new Directory({ ...pack, ...change(pack), version });
}

let others: readonly Directory[] | undefined;

/** Later versions that random lives come under: other targets, ladders and pauses, other holidays, and the first again. */
export function otherPacks(): readonly Directory[] {
  others ??= [
    defaultPack(),
    packWith('quicker', ({ categories, policy }) => ({
      categories: categories.map((category) => ({ ...category, act: { DISTRICT: 'P1D' }, resolve: 'P2D' })),
      policy: {
        ...policy,
        stages: {
          ...policy.stages,
          RESOLVE: { ...policy.stages.RESOLVE, ladder: [{ level: 1, after: 'PT0S' }] },
          ANSWER: { ...policy.stages.ANSWER, target: 'P3D', reminders: ['P1D'] },
        },
      },
    })),
    packWith('patient', ({ calendars, policy }) => ({
      calendars: calendars.map((calendar) => ({
        ...calendar,
        exceptions: calendar.exceptions.filter((_, index) => index % 2 === 0),
      })),
      policy: {
        ...policy,
        stages: {
          ...policy.stages,
          ACCEPT: { ...policy.stages.ACCEPT, target: 'P3D', pausedBy: [] },
          RESOLVE: { ...policy.stages.RESOLVE, pausedBy: ['awaiting-citizen', 'awaiting-source'] },
        },
      },
    })),
  ];
  return others;
}
