import { Button, Group, NativeSelect, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import { languageNow } from '../texts/i18n';
import { ProblemAlert } from '../shell/problem-alert';
import { AdminHead } from './admin-head';
import { type CalendarSearch, monthAfter, thisMonth } from './admin-search';

const route = getRouteApi('/admin/calendars');
/** A Monday. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/** Working hours and holidays of a calendar, a month at a time. */
export function CalendarsPage() {
  const { t, i18n } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const calendars = useQuery({
    queryKey: ['admin', 'calendars', i18n.language],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/admin/calendars', { signal })),
  });
  const month = search.month ?? thisMonth();
  const id = search.id ?? calendars.data?.items.find(({ desks }) => desks > 0)?.calendar.code;
  const days = useQuery({
    queryKey: ['admin', 'calendar', id, month, i18n.language],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/admin/calendars/{calendar}', {
          params: { path: { calendar: id ?? '' }, query: { month } },
          signal,
        }),
      ),
    enabled: id !== undefined,
  });
  const choose = (change: Partial<CalendarSearch>) =>
    void navigate({ to: '/admin/calendars', search: { ...search, ...change }, replace: true });
  const locale = `${languageNow()}-IN`;
  const name = (at: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(at);
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const before = (new Date(first).getUTCDay() + 6) % 7; // weeks begin on Monday
  return (
    <Stack gap="md">
      <AdminHead name="calendars" />
      <Group align="end" className="no-print">
        <NativeSelect
          size="xs"
          label={t('admin.calendar')}
          data={(calendars.data?.items ?? []).map(({ calendar, desks }) => ({
            value: calendar.code,
            label: t('admin.calendarOf', { name: calendar.name, count: desks }),
          }))}
          value={id ?? ''}
          onChange={(event) => choose({ id: event.currentTarget.value })}
        />
        <Button size="xs" variant="default" onClick={() => choose({ month: monthAfter(month, -1) })}>
          {t('admin.monthBefore')}
        </Button>
        <Button size="xs" variant="default" onClick={() => choose({ month: monthAfter(month, 1) })}>
          {t('admin.monthAfter')}
        </Button>
      </Group>
      <ProblemAlert error={calendars.error} retry={() => void calendars.refetch()} />
      <ProblemAlert error={days.error} retry={() => void days.refetch()} />
      <Title order={2} size="h5">
        {name(first, { month: 'long', year: 'numeric' })}
      </Title>
      {days.isLoading && <Skeleton h={320} />}
      {days.data && (
        <div className="month" role="table" aria-label={name(first, { month: 'long', year: 'numeric' })}>
          <div role="row" className="month-row">
            {Array.from({ length: 7 }, (_, index) => (
              <Text key={index} role="columnheader" size="sm" fw={600}>
                {name(MONDAY + index * DAY, { weekday: 'short' })}
              </Text>
            ))}
          </div>
          {weeksOf(days.data.days, before).map((week, index) => (
            <div role="row" className="month-row" key={index}>
              {week.map((day, place) => (
                <div
                  role="cell"
                  key={day?.date ?? `none ${place}`}
                  className="month-day"
                  data-open={day ? day.hours.length > 0 : undefined}
                >
                  {day && (
                    <>
                      <Text size="sm" fw={600}>
                        {name(Date.parse(day.date), { day: 'numeric' })}
                      </Text>
                      <Text size="xs">
                        {day.hours.length === 0
                          ? t('admin.closed')
                          : day.hours.map(({ from, to }) => `${from}–${to}`).join(', ')}
                      </Text>
                      {day.exception !== null && (
                        <Text size="xs" fw={600}>
                          {day.exception}
                        </Text>
                      )}
                    </>
                  )}
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
    </Stack>
  );
}

/** In rows of seven; null: a day of another month. */
function weeksOf<Day>(days: readonly Day[], before: number): (Day | null)[][] {
  const cells: (Day | null)[] = [...Array.from({ length: before }, () => null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
