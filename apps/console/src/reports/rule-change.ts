import { useTranslation } from 'react-i18next';
import { useFormats } from '../formats/formats';
import { useCategories } from '../session/directory';

/** Stages that somebody can be late with. */
export const STAGES = ['ROUTE', 'ACCEPT', 'ACT', 'RESOLVE', 'APPEAL'] as const;
export const TIERS = ['DISTRICT', 'STATE', 'NATIONAL'] as const;
export const WAITS = ['awaiting-citizen', 'awaiting-source'] as const;
export const KINDS = ['target', 'stop', 'run', 'holiday'] as const;
export type Kind = (typeof KINDS)[number];
/** Stands for all. */
export const EVERY = '*';
/** As the API has it. */
export const MOST_CHANGES = 20;

export const changesOf = (text: string | undefined): readonly string[] => text?.split(',').filter(Boolean) ?? [];

/** Says in words what one change of the rules is; as it came if it is none. */
export function useChangeInWords(): (change: string) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  const categories = useCategories().data?.items ?? [];
  return (change) => {
    const [kind, ...words] = change.split(':');
    const stageName = STAGES.find((name) => name === words[0]);
    const stage = stageName && t(`stage.${stageName}`);
    const wait = WAITS.find((name) => name === words[1]);
    if (kind === 'holiday' && /^2\d{3}-\d\d-\d\d$/.test(words[0] ?? ''))
      return t('whatIf.closed', { day: formats.date(`${words[0]}T12:00:00+05:30`) });
    if ((kind === 'stop' || kind === 'run') && stage && wait)
      return t(kind === 'stop' ? 'whatIf.stops' : 'whatIf.runs', { stage, wait: t(`whatIf.${wait}`) });
    const [, days, hours] = /^P(?:(\d+)D|T(\d+)H)$/.exec(words[1] ?? '') ?? [];
    if (kind === 'target' && stage && (days ?? hours) !== undefined) {
      const time =
        days === undefined ? t('whatIf.hours', { count: Number(hours) }) : t('whatIf.days', { count: Number(days) });
      const category = categories.find(({ code }) => code === words[2])?.name ?? t('whatIf.every');
      const tier = TIERS.find((name) => name === words[3]);
      return t('whatIf.targetIs', { stage, time, whose: tier ? `${category}, ${t(`admin.tiers.${tier}`)}` : category });
    }
    return change;
  };
}
