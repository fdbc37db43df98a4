import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/client';
import type { SlaReportRow } from '../api/schema';
import { useDirectory } from '../session/directory';
import { endOf, periodsOf } from './period';
import type { BehindSearch, ReportGroup, ReportSearch } from './report-search';

const TIME_ZONE = 'Asia/Kolkata';

export interface Question {
  readonly from: string;
  readonly to: string;
  readonly groupBy: ReportGroup;
  readonly asOf?: string;
}

/** What is asked of the server for a report, for the same one as of its day, and for the period before. */
export function useQuestions(search: ReportSearch): { now: Question; onThatDay: Question | null; before: Question } {
  const timeZone = useDirectory().data?.pack.timeZone ?? TIME_ZONE;
  const periods = periodsOf(search, timeZone);
  const { by: groupBy = 'district', asOf } = search;
  return {
    now: { ...periods.now, groupBy },
    onThatDay: asOf === undefined ? null : { ...periods.now, groupBy, asOf: endOf(asOf) },
    before: { ...periods.before, groupBy },
  };
}

/** The rows of a report; an empty question is not asked. */
export function useReport(question: Question | null) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['report', question, i18n.language],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/reports/sla', { params: { query: question ?? {} }, signal })).then(({ rows }) => rows),
    enabled: question !== null,
    staleTime: 60_000,
  });
}

/** The stages behind a number of a report, page by page. */
export function useBehind(search: BehindSearch) {
  const { i18n } = useTranslation();
  const { now, onThatDay } = useQuestions(search);
  const { counted = 'started', group, from, to } = search;
  const days = from === undefined || to === undefined ? {} : { from, to };
  const question = { ...(onThatDay ?? now), ...days, counted, ...(group === undefined ? {} : { group }) };
  const tickets = useInfiniteQuery({
    queryKey: ['report-tickets', question, i18n.language],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/reports/sla/tickets', {
          params: { query: { ...question, limit: 200, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  return { question, tickets };
}

/** All rows as one. */
export function sumOf(rows: readonly SlaReportRow[]): Omit<SlaReportRow, 'group' | 'medianUsedMillis' | 'tickets'> {
  const sum = (pick: (row: SlaReportRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const [met, late, overdue] = [sum((row) => row.met), sum((row) => row.late), sum((row) => row.overdue)];
  const known = met + late + overdue;
  return {
    ...{ met, late, overdue, started: sum((row) => row.started), running: sum((row) => row.running) },
    bounces: sum((row) => row.bounces),
    metShare: known === 0 ? null : met / known,
  };
}

/** Where a file of the same question comes from. */
export function fileAddress(path: string, question: object, language: string): string {
  const query = new URLSearchParams(
    Object.entries({ ...question, lang: language }).map(([key, value]) => [key, value]),
  );
  return `${path}?${query.toString()}`;
}
