import '@mantine/dates/styles.css';
import { DateInput, type DateInputProps } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageNow } from '../texts/i18n';
import { asWritten, dayFrom } from './day';

interface Props extends Pick<DateInputProps, 'size' | 'label' | 'error' | 'required' | 'withAsterisk'> {
  /** ISO 8601, or empty; so are those that follow. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly first?: string;
  readonly last?: string;
}

/**
 * A day, typed or chosen: day, month and year as India writes them, in the language of the page. A browser's own field for days
 * follows the browser, and has the month first in most.
 */
export function DayInput({ value, onChange, first = '', last = '9999', error, ...props }: Props) {
  const { t } = useTranslation();
  const [isWrong, setWrong] = useState(false);
  const isDay = (text: string) => {
    const day = dayFrom(text);
    return day !== null && day >= first && day <= last;
  };
  const named = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(`${languageNow()}-IN`, { timeZone: 'UTC', ...options });
    return (day: string) => format.format(Date.parse(`${day.slice(0, 10)}T00:00Z`));
  };
  return (
    <DateInput
      {...props}
      value={value === '' ? null : value}
      onChange={(day) => {
        setWrong(false);
        onChange(day ?? '');
      }}
      // What is no day stays as it was typed, and is said to be none; the day before it does not stay in its place.
      fixOnBlur={false}
      onInput={({ currentTarget: { value: text } }) => !isDay(text) && onChange('')}
      onBlur={({ currentTarget: { value: text } }) => setWrong(text.trim() !== '' && !isDay(text))}
      error={isWrong ? t('day.wrong') : error}
      minDate={first || undefined}
      maxDate={last === '9999' ? undefined : last}
      valueFormat={asWritten}
      dateParser={dayFrom}
      placeholder={t('day.placeholder')}
      clearable
      clearButtonProps={{ 'aria-label': t('day.clear') }}
      popoverProps={{ withinPortal: false }}
      weekendDays={[]}
      hideOutsideDates
      weekdayFormat={named({ weekday: 'narrow' })}
      monthLabelFormat={named({ month: 'long', year: 'numeric' })}
      monthsListFormat={named({ month: 'short' })}
      yearLabelFormat={named({ year: 'numeric' })}
      getDayAriaLabel={named({ dateStyle: 'long' })}
      ariaLabels={{
        nextMonth: t('day.nextMonth'),
        previousMonth: t('day.previousMonth'),
        nextYear: t('day.nextYear'),
        previousYear: t('day.previousYear'),
        nextDecade: t('day.nextDecade'),
        previousDecade: t('day.previousDecade'),
      }}
    />
  );
}
