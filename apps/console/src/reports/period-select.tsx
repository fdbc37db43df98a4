import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props<Days extends number> {
  /** Those that can be chosen, in days up to today. */
  readonly periods: readonly Days[];
  readonly days: number;
  readonly onChange: (days: Days | undefined) => void;
}

/** Over how many days a report looks back. */
export function PeriodSelect<Days extends number>({ periods, days, onChange }: Props<Days>) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      size="xs"
      label={t('report.period')}
      data={periods.map((each: number) => ({ value: String(each), label: t('report.days', { count: each }) }))}
      value={String(days)}
      onChange={(event) => onChange(periods.find((each) => String(each) === event.currentTarget.value))}
    />
  );
}
